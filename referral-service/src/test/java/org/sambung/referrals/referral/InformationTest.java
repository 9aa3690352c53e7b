package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before it decides, a hospital may ask; and what it has decided it may change. */
@QuarkusTest
class InformationTest {

    private static final String QUESTION = "{\"question\": \"Berapa hasil leukosit?\"}";
    private static final String APPOINTED =
            "{\"appointment\": {\"at\": \"2027-01-05T02:00:00Z\", \"clinic\": \"Poli Uji\"}}";

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_question_waits_for_its_answer_and_the_answer_for_the_hospital() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "information-request", QUESTION, 200)
                .body("clinical.status", equalTo("INFORMATION_REQUESTED"))
                .body("clinical.inquiries.answer", contains(nullValue()));

        world.step(world.nurse, id, "information", "{\"answer\": \"15.200 kemarin\"}", 200);

        world.lastChange(id, "referral.information-given", "nurse", "INFORMATION_REQUESTED", "RECEIVED");
        world.read(world.desk, id)
                .body("clinical.inquiries.question", contains("Berapa hasil leukosit?"))
                .body("clinical.inquiries.answer", contains("15.200 kemarin"));
    }

    @Test
    void a_second_question_leaves_the_first_answer_as_it_was() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "information-request", QUESTION, 200);
        world.step(world.nurse, id, "information", "{\"answer\": \"15.200\"}", 200);
        world.step(world.desk, id, "information-request", "{\"question\": \"Alergi?\"}", 200);

        world.step(world.nurse, id, "information", "{\"answer\": \"Tidak ada\"}", 200)
                .body("clinical.inquiries.answer", contains("15.200", "Tidak ada"));
    }

    @Test
    void a_question_tells_custody_nothing() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "information-request", QUESTION, 200);

        for (var custody : new org.sambung.testing.Persona[] {world.head, world.officer, world.registrar}) {
            assertThat(world.read(custody, id).statusCode(200).extract().asString())
                    .doesNotContain("leukosit");
        }
    }

    @Test
    void an_emergency_arrives_while_a_question_is_open() {
        var id = world.anEmergency("CONVICT");
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.desk, id, "information-request", QUESTION, 200);

        world.step(world.officer, id, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));
    }

    @Test
    void an_acceptance_is_withdrawn_with_a_coded_reason_and_its_appointment_falls() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "acceptance", APPOINTED, 200);

        world.step(world.desk, id, "acceptance-withdrawal", "{\"reason\": \"EQUIPMENT_FAILED\"}", 200)
                .body("clinical.appointment", nullValue());

        world.lastChange(id, "referral.acceptance-withdrawn", "referral-desk", "ACCEPTED", "RECEIVED");
        world.refused(world.officer, id, "departure", "{}", 422, "acceptance-before-departure");
    }

    @Test
    void nobody_who_has_left_is_unaccepted() {
        var id = world.readyToGo("INPATIENT");
        world.step(world.desk, id, "acceptance", "{}", 200);
        world.step(world.officer, id, "departure", "{}", 200);

        world.refused(
                world.desk,
                id,
                "acceptance-withdrawal",
                "{\"reason\": \"NO_CAPACITY_ANY_MORE\"}",
                422,
                "patient-must-be-back");
    }

    @Test
    void an_appointment_is_moved() {
        var id = world.submitted("INPATIENT");
        world.step(world.desk, id, "acceptance", APPOINTED, 200);

        world.step(world.hospital, id, "appointment", "{\"appointment\": {\"at\": \"2027-01-12T02:00:00Z\"}}", 200)
                .body("clinical.appointment.at", equalTo("2027-01-12T02:00:00Z"));

        world.lastChange(id, "referral.appointment-changed", "hospital-system", null, null);
    }
}
