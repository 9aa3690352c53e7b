package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hospital's steps, by the hospital itself or as the facility has them reported. */
@QuarkusTest
class HospitalStepsTest {

    private static final String REPORT = "\"reported\": {\"by\": \"Uji Perawat RS\", \"channel\": \"PHONE\"}";

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @Test
    void received_200() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.desk, id, "receipt", null, 200).body("clinical.status", equalTo("RECEIVED"));

        world.lastChange(id, "referral.received", "referral-desk", "SUBMITTED", "RECEIVED");
    }

    @Test
    void accepted_200_with_an_appointment_records_the_receipt_too() {
        var id = world.submitted("INPATIENT");

        world.step(
                        world.hospital,
                        id,
                        "acceptance",
                        "{\"appointment\": {\"at\": \"2027-01-05T02:00:00Z\", \"doctor\": \"dr. Uji\"}}",
                        200)
                .body("clinical.appointment.doctor", equalTo("dr. Uji"));

        world.lastChange(id, "referral.accepted", "hospital-system", "RECEIVED", "ACCEPTED");
        assertThat(world.history(id).get(3)).containsEntry("action", "referral.received");
        world.read(world.nurse, id).body("clinical.appointment.at", equalTo("2027-01-05T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_CAPACITY", "NO_SPECIALIST", "NO_EQUIPMENT", "NOT_INDICATED"})
    void rejected_200_with_its_reason_in_the_history(String reason) {
        var id = world.submitted("OUTPATIENT");

        world.step(world.desk, id, "rejection", "{\"reason\": \"" + reason + "\"}", 200)
                .body("clinical.status", equalTo("REJECTED"));

        world.lastChange(id, "referral.rejected", "referral-desk", "RECEIVED", "REJECTED");
        assertThat(last(id)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipt | {}",
                "acceptance | {}",
                "rejection | {\"reason\": \"NO_CAPACITY\"}",
                "treatment | {}",
                "admission | {}",
                "discharge | {}",
                "back-referral | {\"backReferral\": {\"summary\": \"Membaik\"}}"
            })
    void rule_422_a_report_names_its_source(String step, String body) {
        var id = world.submitted("OUTPATIENT");

        world.refused(world.nurse, id, step, body, 422, "report-must-name-its-source");
        world.refused(world.doctor, id, step, body, 422, "report-must-name-its-source");
    }

    @ParameterizedTest
    @CsvSource({"receipt, referral.received, SUBMITTED, RECEIVED", "acceptance, referral.accepted, RECEIVED, ACCEPTED"})
    void reported_200_shows_its_source_in_the_history(String step, String action, String from, String to) {
        var id = world.submitted("OUTPATIENT");

        world.step(world.nurse, id, step, "{" + REPORT + "}", 200).body("clinical.status", equalTo(to));

        world.lastChange(id, action, "nurse", from, to);
        assertThat(last(id)).isEqualTo("REPORTED_BY_PHONE");
    }

    /** A late word takes nothing back: that is a withdrawal, with its reason, and a question has its answer. */
    @ParameterizedTest
    @CsvSource({"acceptance, {}, ACCEPTED", "information-request, {\"question\": \"Alergi?\"}, INFORMATION_REQUESTED"})
    void conflict_409_for_a_receipt_after_an_answer(String answer, String body, String status) {
        var id = world.submitted("OUTPATIENT");
        world.step(world.desk, id, answer, body, 200).body("clinical.status", equalTo(status));

        world.refused(world.desk, id, "receipt", null, 409, "illegal-transition");
    }

    @Test
    void a_reported_rejection_shows_its_reason_and_its_source() {
        var id = world.submitted("OUTPATIENT");
        world.step(world.desk, id, "receipt", null, 200);

        world.step(world.nurse, id, "rejection", "{\"reason\": \"NO_CAPACITY\", " + REPORT + "}", 200);

        world.lastChange(id, "referral.rejected", "nurse", "RECEIVED", "REJECTED");
        assertThat(last(id)).isEqualTo("NO_CAPACITY, REPORTED_BY_PHONE");
    }

    @Test
    void a_hospital_without_a_system_stalls_nothing() {
        var id = world.readyToGo("INPATIENT");
        world.step(world.doctor, id, "acceptance", "{" + REPORT + "}", 200);
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "arrival", null, 200);
        world.step(world.nurse, id, "admission", "{" + REPORT + "}", 200);
        world.step(world.nurse, id, "discharge", "{" + REPORT + "}", 200);

        world.step(world.nurse, id, "back-referral", "{" + REPORT + ", \"backReferral\": {\"summary\": \"Baik\"}}", 200)
                .body("clinical.backReferral.summary", equalTo("Baik"));

        world.lastChange(id, "referral.back-referred", "nurse", null, null);
        world.read(world.desk, id).body("clinical.status", equalTo("DISCHARGED"));
    }

    @Test
    void the_hospital_sees_it_only_from_the_submission_on() {
        var world = World.covered();
        var id = world.recommended("OUTPATIENT");
        world.read(world.desk, id).statusCode(404);
        world.desk.asks().get("/v1/referrals").then().body("items", empty());

        world.step(world.doctor, id, "submission", null, 200);

        world.read(world.desk, id).statusCode(200).body("clinical.summary.diagnosis", equalTo("K35"));
        world.desk.asks().get("/v1/referrals").then().body("items.id", contains(id.toString()));
    }

    @Test
    void forbidden_403_the_hospital_reads_no_history() {
        var id = world.submitted("OUTPATIENT");

        world.desk.asks().get("/v1/referrals/" + id + "/history").then().statusCode(403);
    }

    @Test
    void treated_200() {
        var id = world.atHospital("OUTPATIENT");

        world.step(world.desk, id, "treatment", "{\"occurredAt\": \"" + Instant.now() + "\"}", 200)
                .body("clinical.status", equalTo("TREATED"))
                .body("clinical.backReferral", nullValue());

        world.lastChange(id, "referral.treated", "referral-desk", "ARRIVED", "TREATED");
    }

    private String last(UUID id) {
        var history = world.history(id);
        return (String) history.get(history.size() - 1).get("reason");
    }
}
