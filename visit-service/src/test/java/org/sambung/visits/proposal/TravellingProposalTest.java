package org.sambung.visits.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.awaitTaken;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/** What the referral service makes of a proposal, above all where its patient is another facility's by then. */
@QuarkusTest
class TravellingProposalTest {

    final UUID referral = UUID.randomUUID();
    Partnership here;
    Partnership there;
    UUID visit;
    UUID patient;
    UUID proposal;

    @BeforeEach
    void somebodyWhomTheTeamWouldRefer() {
        here = Partnership.inForce();
        there = Partnership.inForce();
        visit = VisitFixtures.aStartedVisit(here);
        patient = PatientFixtures.aPatient(here.facility());
        proposal = recommended(patient);
    }

    @Test
    void what_is_drafted_where_it_was_found_says_so_and_names_the_draft_to_the_clinic() {
        read(here.nurse()).body("state", equalTo("PROPOSED")).body("referralId", nullValue());

        told("referral.drafted", 1, here);

        read(here.nurse())
                .body("state", equalTo("DRAFTED"))
                .body("referralId", equalTo(referral.toString()))
                .body("wentToId", nullValue());
        read(here.team()).body("state", equalTo("DRAFTED")).body("referralId", nullValue());
        there.nurse().asks().get(href()).then().statusCode(404);
        assertThat(Events.typesOf("visits", proposal)).containsExactly("referral.proposed");
    }

    /** Whether this service has heard of the transfer or not: what counts is who leads the draft. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_facility_that_leads_the_draft_reads_what_it_is_about(boolean transferIsKnown) {
        if (transferIsKnown) {
            PatientFixtures.tell("patient.transferred", patient, 2, there.facility(), "C-1", Instant.now());
        }
        there.nurse().asks().get(href()).then().statusCode(404);

        told("referral.drafted", 1, there);

        var reader = there.nurse();
        read(reader)
                .body("patientId", equalTo(patient.toString()))
                .body("content.reason", equalTo("Perlu rontgen"))
                .body("referralId", equalTo(referral.toString()));
        there.nurse()
                .asks()
                .get("/v1/referral-proposals")
                .then()
                .statusCode(200)
                .body("items.id", contains(proposal.toString()));
        assertThat(count("select count(*) from read_audit where patient_id = '" + patient + "' and object_id = '"
                        + proposal + "' and subject = '" + reader.subject() + "' and facility_id = '"
                        + there.facility() + "' and operation ="
                        + " 'GET /v1/referral-proposals/{id}'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_else_reads_it_and_the_facility_that_leads_it_changes_nothing() {
        told("referral.drafted", 1, there);

        Partnership.inForce().nurse().asks().get(href()).then().statusCode(404);
        there.team().asks().get(href()).then().statusCode(404);
        Persona.ofFacility(there.facility(), "facility-head")
                .asks()
                .get(href())
                .then()
                .statusCode(403);
        // What was found is corrected where it was found, and read so there.
        correct("\"recommendReferral\": true, \"referralReason\": \"Perlu rontgen segera\"");
        read(there.nurse()).body("content.reason", equalTo("Perlu rontgen segera"));
    }

    /** Beneath all queries: the facility that leads the draft is shown the row and can change nothing of it. */
    @ParameterizedTest(name = "{0} there: {1} seen, {2} changed")
    @CsvSource({"nurse, 1, 0", "doctor, 1, 0", "system, 1, 0", "facility-head, 0, 0", "custody-officer, 0, 0"})
    void the_database_shows_it_to_the_clinic_that_leads_the_draft(String role, int seen, int changed)
            throws SQLException {
        told("referral.drafted", 1, there);

        try (var connection = Parts.postgres().connect("visits", "app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.roles', '%s', true), set_config('app.facility', '%s', true)"
                    .formatted(role, there.facility()));
            assertThat(statement.executeUpdate(
                            "update referral_proposal set withdrawn_at = now() where id = '" + proposal + "'"))
                    .isEqualTo(changed);
            try (var rows =
                    statement.executeQuery("select count(*) from referral_proposal where id = '" + proposal + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(seen);
            }
            connection.rollback();
        }
    }

    @Test
    void the_clinic_where_it_was_found_sees_where_it_went_and_nothing_of_what_follows() {
        told("referral.drafted", 1, there);

        read(here.nurse())
                .body("state", equalTo("WENT_ALONG"))
                .body("wentToId", equalTo(there.facility().toString()))
                .body("referralId", nullValue());
        read(here.team()).body("state", equalTo("WENT_ALONG")).body("wentToId", nullValue());
        assertTold("referral.proposed", "referral.proposal-went-along");
        assertThat(notified(here.nurse())).contains("referral.proposal-went-along");
        assertThat(notified(here.team())).doesNotContain("referral.proposal-went-along");
        assertThat(notified(there.nurse())).doesNotContain("referral.proposal-went-along");
        var third = Partnership.inForce();
        told("referral.reowned", 5, third);
        read(here.nurse()).body("wentToId", equalTo(there.facility().toString()));
        read(third.nurse()).body("referralId", equalTo(referral.toString()));
        there.nurse().asks().get(href()).then().statusCode(404);
    }

    @Test
    void what_is_transferred_after_it_was_drafted_goes_along() {
        told("referral.drafted", 1, here);

        told("referral.reowned", 2, there);

        read(there.nurse()).body("state", equalTo("WENT_ALONG"));
        read(here.nurse()).body("wentToId", equalTo(there.facility().toString()));
        assertTold("referral.proposed", "referral.proposal-went-along");
        told("referral.reowned", 3, here);
        read(here.nurse()).body("state", equalTo("DRAFTED")).body("wentToId", nullValue());
        there.nurse().asks().get(href()).then().statusCode(404);
    }

    /** Its ground was taken back and another came instead: whoever leads the draft reads that one. */
    @Test
    void what_was_drafted_from_it_may_go_on_with_another() {
        told("referral.drafted", 1, there);
        var first = proposal;
        proposal = recommended(patient);

        told("referral.reowned", 2, here);

        read(here.nurse()).body("state", equalTo("DRAFTED")).body("referralId", equalTo(referral.toString()));
        proposal = first;
        there.nurse().asks().get(href()).then().statusCode(404);
        read(here.nurse()).body("referralId", nullValue());
        told("referral.drafted", 1, there);
        there.nurse().asks().get(href()).then().statusCode(404);
    }

    @Test
    void told_again_or_late_it_changes_nothing() {
        told("referral.reowned", 3, there);
        told("referral.drafted", 1, here);
        told("referral.reowned", 3, there);
        told("referral.snapshot", 4, there);

        read(there.nurse()).body("state", equalTo("WENT_ALONG"));
        assertTold("referral.proposed", "referral.proposal-went-along");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEASED", "DIED", "ESCAPED", "UNKNOWN_PATIENT"})
    void whoever_proposed_it_is_told_once_where_nobody_can_be_referred(String reason) {
        refused(reason);
        refused(reason);

        read(here.nurse()).body("notDraftedBecause", equalTo(reason));
        read(here.team()).body("notDraftedBecause", nullValue());
        for (var who : List.of(here.nurse(), here.team())) {
            read(who).body("state", equalTo("NOT_DRAFTED"));
            assertThat(notified(who)).contains("referral.proposal-came-to-nothing");
        }
        assertTold("referral.proposed", "referral.proposal-came-to-nothing");
        await().untilAsserted(() -> assertThat(count("select count(*) from outbox where aggregate_id = '" + proposal
                        + "' and type = 'referral.proposal-came-to-nothing' and convert_from(payload, 'UTF8') like '%"
                        + reason + "%'"))
                .isEqualTo(1));
    }

    @Test
    void what_was_taken_back_meanwhile_stays_so_and_says_both() {
        correct("\"complaint\": \"Sudah sembuh\"");

        told("referral.drafted", 1, there);

        read(here.nurse()).body("withdrawnAt", notNullValue()).body("state", equalTo("WENT_ALONG"));
        read(there.nurse()).body("withdrawnAt", notNullValue());
    }

    @Test
    void a_referral_that_no_visit_proposed_and_a_proposal_that_is_not_known_are_nobodys_business() {
        send(UUID.randomUUID(), "referral.drafted", 1, there, "");
        var unknown = UUID.randomUUID();
        send(unknown, "referral.drafted", 2, there, ", \"proposalId\": \"" + UUID.randomUUID() + "\"");
        awaitTaken("visits.proposals", unknown);

        read(here.nurse()).body("state", equalTo("PROPOSED"));
    }

    @Test
    void a_list_brings_own_and_those_that_came_along_page_by_page() {
        told("referral.drafted", 1, there);
        var own = IntStream.range(0, 2)
                .mapToObj(i ->
                        recommended(PatientFixtures.aPatient(here.facility())).toString())
                .toList();
        var late = recommended(PatientFixtures.aPatient(here.facility()));
        proposal = late;
        tellDrafted(UUID.randomUUID(), late, there);

        var first = there.nurse()
                .asks()
                .get("/v1/referral-proposals?limit=1")
                .then()
                .statusCode(200);
        first.body("items.id", contains(late.toString())).body("next", equalTo(late.toString()));
        there.nurse()
                .asks()
                .get("/v1/referral-proposals?limit=1&cursor=" + late)
                .then()
                .body("items.patientId", contains(patient.toString()))
                .body("next", nullValue());
        here.nurse()
                .asks()
                .get("/v1/referral-proposals?limit=2")
                .then()
                .body("items.id", contains(late.toString(), own.get(1)))
                .body("items.id", not(hasItem(own.get(0))));
        Partnership.inForce()
                .nurse()
                .asks()
                .get("/v1/referral-proposals")
                .then()
                .body("items", empty());
    }

    private UUID recommended(UUID whom) {
        var body = """
                {"patientId": "%s", "content": {"complaint": "Batuk empat minggu", "recommendReferral": true,
                 "referralReason": "Perlu rontgen"}}""".formatted(whom);
        post(here.team(), visit, "findings", body).statusCode(200);
        return UUID.fromString(here.nurse()
                .asks()
                .get("/v1/referral-proposals?limit=1")
                .then()
                .statusCode(200)
                .body("items.patientId", contains(whom.toString()))
                .extract()
                .path("items[0].id"));
    }

    private void correct(String content) {
        var finding = here.team()
                .asks()
                .get("/v1/visits/" + visit + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        post(here.team(), visit, "findings", """
                {"patientId": "%s", "replaces": "%s", "content": {%s}}""".formatted(patient, finding, content))
                .statusCode(200);
    }

    private String href() {
        return "/v1/referral-proposals/" + proposal;
    }

    private ValidatableResponse read(Persona who) {
        return who.asks().get(href()).then().statusCode(200);
    }

    private void told(String type, long sequence, Partnership leads) {
        var event = UUID.randomUUID();
        send(event, type, sequence, leads, ", \"proposalId\": \"" + proposal + "\"");
        awaitTaken("visits.proposals", event);
    }

    private void tellDrafted(UUID ofReferral, UUID ofProposal, Partnership leads) {
        var event = UUID.randomUUID();
        send(event, ofReferral, "referral.drafted", 1, leads, ", \"proposalId\": \"" + ofProposal + "\"");
        awaitTaken("visits.proposals", event);
    }

    private void refused(String reason) {
        var event = UUID.randomUUID();
        Events.send("referrals", event, "referral.proposal-not-drafted", UUID.randomUUID(), 1, """
                {"proposalId": "%s", "patientId": "%s", "facilityId": "%s", "region": "ID-BE", "reason": "%s",
                 "occurredAt": "%s"}
                """.formatted(
                        proposal, patient, here.facility(), reason, Instant.now()));
        awaitTaken("visits.proposals", event);
    }

    private void send(UUID event, String type, long sequence, Partnership leads, String more) {
        send(event, referral, type, sequence, leads, more);
    }

    private void send(UUID event, UUID ofReferral, String type, long sequence, Partnership leads, String more) {
        var from = type.equals("referral.reowned") ? ", \"fromFacilityId\": \"" + UUID.randomUUID() + "\"" : "";
        Events.send("referrals", event, type, ofReferral, sequence, """
                {"referralId": "%s", "facilityId": "%s", "patientId": "%s", "kind": "OUTPATIENT",
                 "urgency": "ROUTINE", "clinicalStatus": "DRAFT", "permissionStatus": "PENDING",
                 "movementStatus": "NOT_PLANNED", "outsideAgreement": false, "link": "/v1/referrals/x",
                 "occurredAt": "%s"%s%s}
                """.formatted(
                        ofReferral, leads.facility(), patient, Instant.now(), from, more));
    }

    private void assertTold(String... types) {
        await().untilAsserted(
                        () -> assertThat(Events.typesOf("visits", proposal)).containsExactly(types));
    }

    private List<String> notified(Persona who) {
        return who.asks()
                .get("/v1/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.objectId == '" + proposal + "' }.type");
    }
}
