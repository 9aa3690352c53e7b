package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visits propose. */
@QuarkusTest
class ProposalTest {

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_recommendation_drafts_exactly_one_referral_under_redelivery() {
        var proposal = UUID.randomUUID();
        var event = UUID.randomUUID();
        var patient = world.aPatient("CONVICT");
        world.propose(event, proposal, patient);
        world.propose(event, proposal, patient);
        // Told anew under another id, as after a restore: past the inbox, and still once.
        var again = UUID.randomUUID();

        world.propose(again, proposal, patient);

        await().until(() -> Rows.count("select 1 from inbox where message_id = '" + again + "'") == 1);
        assertThat(Rows.texts(World.draftOf(proposal))).hasSize(1);
        var id = UUID.fromString(Rows.texts(World.draftOf(proposal)).get(0));
        assertThat(Rows.eventsOf(id)).containsExactly("1 referral.drafted");
    }

    @Test
    void a_proposal_waits_for_the_clinician_who_says_what_and_where() {
        var proposal = UUID.randomUUID();
        var id = world.proposed(proposal, world.aPatient("CONVICT"));
        world.read(world.doctor, id)
                .body("clinical.status", equalTo("DRAFT"))
                .body("clinical.summary", nullValue())
                .body("destination.partnerId", nullValue())
                .body("links.proposalId", equalTo(proposal.toString()));
        world.refused(
                world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 422, "letter-must-be-written");
        world.step(world.doctor, id, "letter", "{\"clinical\": {\"reason\": \"Batuk tiga minggu\"}}", 200);
        world.refused(
                world.doctor,
                id,
                "recommendation",
                "{\"doctorUnavailable\": false}",
                422,
                "destination-must-be-chosen");
        var plan = "{\"kind\": \"INPATIENT\", \"urgency\": \"URGENT\", \"destinationId\": \"" + world.partner + "\"}";

        world.step(world.nurse, id, "plan", plan, 200)
                .body("kind", equalTo("INPATIENT"))
                .body("urgency", equalTo("URGENT"))
                .body("destination.partnerId", equalTo(world.partner.toString()));

        world.lastChange(id, "referral.planned", "nurse", null, null);
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, id, "submission", null, 200).body("cover.outsideAgreement", equalTo(false));
    }

    @Test
    void a_patient_of_another_facility_is_not_drafted() {
        var elsewhere = World.covered().aPatient("CONVICT");
        var proposal = UUID.randomUUID();
        var event = UUID.randomUUID();

        world.propose(event, proposal, elsewhere);

        await().until(() -> Rows.count("select 1 from inbox where message_id = '" + event + "'") == 1);
        assertThat(Rows.texts(World.draftOf(proposal))).isEmpty();
    }

    @Test
    void a_control_at_the_hospital_drafts_a_linked_referral() {
        var id = world.treated();

        world.step(world.desk, id, "back-referral", control("HOSPITAL"), 200);

        var drafted = Rows.texts("select id::text from referral where follows = '" + id + "'");
        assertThat(drafted).hasSize(1);
        world.read(world.nurse, UUID.fromString(drafted.get(0)))
                .body("clinical.status", equalTo("DRAFT"))
                .body("links.follows", equalTo(id.toString()))
                .body("destination.partnerId", equalTo(world.partner.toString()))
                .body("clinical.summary.reason", equalTo("Luka kering"));
        assertThat(answerTold(id)).contains("\"controlAt\":\"HOSPITAL\"").doesNotContain("lookAgainBy", "2027-01-05");
    }

    @Test
    void who_came_to_the_hospital_again_owes_the_control_no_more() {
        var id = world.treated();
        world.step(world.desk, id, "back-referral", control("HOSPITAL"), 200);
        world.read(world.nurse, id).body("obligations.find { it.kind == 'FOLLOW_UP' }.state", equalTo("OPEN"));
        world.step(world.officer, id, "return", null, 200);
        var control = UUID.fromString(Rows.texts("select id::text from referral where follows = '" + id + "'")
                .get(0));

        world.step(world.doctor, control, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, control, "submission", null, 200);
        world.step(world.head, control, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        world.step(world.officer, control, "escort", Escorts.escort(2), 200);
        world.step(world.officer, control, "departure", "{}", 200);
        world.step(world.officer, control, "arrival", null, 200);

        await().untilAsserted(() ->
                world.read(world.nurse, id).body("obligations.find { it.kind == 'FOLLOW_UP' }.state", equalTo("DONE")));
    }

    @Test
    void a_control_at_the_facilitys_clinic_is_left_to_visits_with_its_day_and_nothing_clinical() {
        var id = world.treated();

        world.step(world.desk, id, "back-referral", control("CLINIC"), 200);

        assertThat(Rows.count("select 1 from referral where follows = '" + id + "'"))
                .isZero();
        assertThat(answerTold(id))
                .contains("\"controlAt\":\"CLINIC\"", "\"lookAgainBy\":\"2027-01-05\"")
                .doesNotContain("Luka");
    }

    /** As the interface says: a day without a place. */
    @Test
    void a_control_of_which_no_place_is_said_is_at_the_facilitys_clinic() {
        var id = world.treated();

        world.step(world.desk, id, "back-referral", """
                {"backReferral": {"summary": "Luka kering", "controlDate": "2027-01-05"}}
                """, 200)
                .body("clinical.backReferral.controlAt", equalTo("CLINIC"));

        assertThat(answerTold(id)).contains("\"controlAt\":\"CLINIC\"", "\"lookAgainBy\":\"2027-01-05\"");
    }

    private static String answerTold(UUID referral) {
        return Rows.texts("select convert_from(payload, 'UTF8') from outbox where aggregate_id = '" + referral
                        + "' and type = 'referral.back-referred'")
                .get(0);
    }

    private static String control(String where) {
        return "{\"backReferral\": {\"summary\": \"Luka kering\", \"controlDate\": \"2027-01-05\", \"controlAt\": \"%s\"}}"
                .formatted(where);
    }
}
