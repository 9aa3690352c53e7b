package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Parts;

/** A proposal finds its patient, wherever they have gone since it was found. */
@QuarkusTest
class TravellingProposalTest {

    private static World there;

    World here;
    ToldProposal proposal;

    @BeforeEach
    void twoFacilities() {
        here = World.common();
        if (there == null) {
            there = World.covered();
        }
        proposal = ToldProposal.of(here);
    }

    @Test
    void who_was_transferred_meanwhile_is_drafted_for_where_they_are_now() {
        transfer(proposal.patient(), here, there);

        var id = proposal.proposed().draft();

        there.read(there.doctor, id)
                .statusCode(200)
                .body("clinical.status", equalTo("DRAFT"))
                .body("facilityId", equalTo(there.facility.toString()))
                .body("links.proposalId", equalTo(proposal.id().toString()))
                .body("patient.id", equalTo(proposal.patient().toString()));
        here.read(here.doctor, id).statusCode(404);
        assertThat(Rows.eventsOf(id)).containsExactly("1 referral.drafted", "2 referral.proposal-came-along");
        assertThat(Rows.told(id, "referral.proposal-came-along"))
                .containsExactlyInAnyOrder("nurse:" + there.facility, "doctor:" + there.facility);
        assertThat(Lists.ids(Lists.section(there.nurse, "clinic", "DRAFTS"))).contains(id);
        assertThat(told(id, "referral.proposal-came-along"))
                .contains("\"fromFacilityId\":\"" + here.facility, "\"facilityId\":\"" + there.facility);
        there.step(there.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Batuk tiga minggu\"}}", 200);
        assertThat(undrafted()).isEmpty();
    }

    /** So the service that proposed it knows who may read the ground of it. */
    @Test
    void every_draft_tells_of_which_proposal_it_is() {
        var id = proposal.proposed().draft();

        assertThat(told(id, "referral.drafted")).contains("\"proposalId\":\"" + proposal.id() + "\"");
        assertThat(Rows.eventsOf(id)).containsExactly("1 referral.drafted");
        assertThat(told(here.aDraft("OUTPATIENT"), "referral.drafted")).doesNotContain("proposalId");
    }

    @Test
    void there_is_one_draft_whenever_and_however_often_it_is_told() {
        var id = proposal.proposed().draft();
        transfer(proposal.patient(), here, there);
        proposal.proposed();
        transfer(proposal.patient(), there, here);
        proposal.proposed();

        assertThat(proposal.openReferrals()).containsExactly(id);
        var other = proposal.again();
        transfer(proposal.patient(), here, there);
        other.proposed().proposed();
        assertThat(proposal.openReferrals()).containsExactly(id, other.draft());
    }

    /** The receiving facility's word is under way when the proposal comes, and is committed while that waits. */
    @Test
    void who_is_received_elsewhere_in_the_same_moment_is_drafted_for_there() throws SQLException {
        var event = UUID.randomUUID();
        try (var other = Parts.postgres().connect("referrals", "owner");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "insert into patient_stay (patient_id, facility_id, region, person, custody_status, left_at,"
                            + " left_for_id) select id, facility_id, region, person, custody_status, now(), '"
                            + there.facility
                            + "' from patient where id = '" + proposal.patient() + "'");
            statement.execute("update patient set facility_id = '" + there.facility + "' where id = '"
                    + proposal.patient() + "'");
            here.propose(event, proposal.id(), proposal.patient());
            await().until(() ->
                    Rows.count("select 1 from pg_locks where not granted and locktype = 'transactionid'") > 0);
            other.commit();
        }

        await().until(proposal::isDrafted);
        there.read(there.doctor, proposal.draft()).statusCode(200).body("clinical.status", equalTo("DRAFT"));
    }

    @Test
    void a_record_that_has_gone_into_another_is_followed_there_too() {
        var kept = here.aPatient("CONVICT");
        Records.step(here.registrar, kept, "merger", "{\"duplicateId\": \"" + proposal.patient() + "\"}")
                .statusCode(200);
        transfer(kept, here, there);

        var id = proposal.proposed().draft();

        there.read(there.doctor, id).statusCode(200).body("patient.id", equalTo(kept.toString()));
    }

    @Test
    void two_records_that_become_one_where_the_patient_is_now_have_one_draft_for_that_one() {
        transfer(proposal.patient(), here, there);
        var kept = there.aPatient("CONVICT");
        Records.step(there.registrar, kept, "merger", "{\"duplicateId\": \"" + proposal.patient() + "\"}")
                .statusCode(200);

        var id = proposal.proposed().proposed().draft();

        there.read(there.doctor, id).statusCode(200).body("patient.id", equalTo(kept.toString()));
    }

    /** A registrar decides on custody; what was found at a visit only a clinician lets go. */
    @Test
    void what_a_visit_proposed_goes_along_though_whatever_has_not_begun_shall_end() {
        var id = proposal.proposed().draft();
        var other = World.id(here.doctor
                .asks()
                .body(World.draft(proposal.patient(), here.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());

        transfer(proposal.patient(), here, there, "END");

        there.read(there.doctor, id).statusCode(200).body("clinical.status", equalTo("DRAFT"));
        here.read(here.doctor, other).body("clinical.status", equalTo("CANCELLED"));
        assertThat(told(id, "referral.reowned")).contains("\"proposalId\":\"" + proposal.id() + "\"");
    }

    @Test
    void what_was_taken_back_before_the_transfer_ends_with_it() {
        var id = proposal.proposed().draft();
        here.step(here.nurse, id, "letter", "{\"clinical\": {\"reason\": \"Batuk tiga minggu\"}}", 200);
        proposal.withdrawn();

        transfer(proposal.patient(), here, there, "END");

        here.read(here.doctor, id).body("clinical.status", equalTo("CANCELLED"));
    }

    @Test
    void taken_back_it_ends_where_it_went_and_before_it_is_told_nowhere_begins() {
        transfer(proposal.patient(), here, there);
        var id = proposal.proposed().draft();

        proposal.withdrawn().withdrawn();
        var another = proposal.again().withdrawn().proposed();

        there.read(there.doctor, id).body("clinical.status", equalTo("CANCELLED"));
        assertThat(another.isDrafted()).isFalse();
        var anew = proposal.again().proposedInsteadOf(proposal);
        assertThat(proposal.openReferrals()).containsExactly(anew.draft());
        there.read(there.doctor, anew.draft()).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"release, RELEASED", "death, DIED", "escape, ESCAPED"})
    void who_is_in_no_custody_any_more_is_not_drafted_for_and_whoever_proposed_it_is_told_once(
            String step, String reason) {
        Records.step(here.registrar, proposal.patient(), step, null).statusCode(200);

        proposal.proposed().proposed();

        assertThat(proposal.isDrafted()).isFalse();
        assertThat(undrafted()).singleElement().satisfies(json -> assertThat(json)
                .contains(
                        "\"proposalId\":\"" + proposal.id(),
                        "\"patientId\":\"" + proposal.patient(),
                        "\"facilityId\":\"" + here.facility,
                        "\"reason\":\"" + reason + "\""));
    }

    @Test
    void who_was_released_elsewhere_is_not_drafted_for_either() {
        transfer(proposal.patient(), here, there);
        Records.step(there.registrar, proposal.patient(), "release", null).statusCode(200);

        proposal.proposed();

        assertThat(proposal.isDrafted()).isFalse();
        assertThat(undrafted()).singleElement().satisfies(json -> assertThat(json)
                .contains("\"facilityId\":\"" + here.facility, "RELEASED")
                .doesNotContain(there.facility.toString()));
    }

    /** What was decided stays: another proposal is another decision. */
    @Test
    void who_comes_back_is_drafted_for_where_it_is_proposed_again_and_not_where_it_is_told_again() {
        Records.step(here.registrar, proposal.patient(), "escape", null).statusCode(200);
        proposal.proposed();
        Records.step(
                        here.registrar,
                        proposal.patient(),
                        "readmission",
                        "{\"custody\": {\"status\": \"CONVICT\", \"from\": \"2026-02-01\"}, \"block\": \"A-9\"}")
                .statusCode(200);

        proposal.proposed().withdrawn();
        var again = proposal.again().proposedInsteadOf(proposal);

        assertThat(proposal.isDrafted()).isFalse();
        assertThat(proposal.openReferrals()).containsExactly(again.draft());
    }

    /** One facility's word reaches nobody whom it has never had. */
    @Test
    void whom_the_facility_never_had_it_cannot_have_drafted_for_elsewhere() {
        var stranger = new ToldProposal(here, UUID.randomUUID(), there.aPatient("CONVICT"));

        stranger.proposed();

        assertThat(stranger.isDrafted()).isFalse();
        assertThat(undrafted(stranger)).singleElement().satisfies(json -> assertThat(json)
                .contains("UNKNOWN_PATIENT"));
    }

    private List<String> undrafted() {
        return undrafted(proposal);
    }

    private static List<String> undrafted(ToldProposal proposal) {
        return Rows.texts(
                "select convert_from(payload, 'UTF8') from outbox where type = 'referral.proposal-not-drafted'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'proposalId' = '" + proposal.id() + "'");
    }

    private static String told(UUID referral, String type) {
        return Rows.texts("select convert_from(payload, 'UTF8') from outbox where aggregate_id = '" + referral
                        + "' and type = '" + type + "'")
                .get(0);
    }

    private static void transfer(UUID patient, World from, World to) {
        transfer(patient, from, to, "GO_ALONG");
    }

    private static void transfer(UUID patient, World from, World to, String openReferrals) {
        Records.step(
                        from.registrar,
                        patient,
                        "transfer",
                        "{\"toFacilityId\": \"%s\", \"openReferrals\": \"%s\"}".formatted(to.facility, openReferrals))
                .statusCode(200);
        Records.step(to.registrar, patient, "reception", "{\"recordNumber\": \"RM-" + UUID.randomUUID() + "\"}")
                .statusCode(200);
    }
}
