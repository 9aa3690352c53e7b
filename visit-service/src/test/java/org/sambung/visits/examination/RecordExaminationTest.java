package org.sambung.visits.examination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.examination.ExaminationFixtures.examine;
import static org.sambung.visits.examination.ExaminationFixtures.monthly;
import static org.sambung.visits.examination.ExaminationFixtures.worklist;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;

@QuarkusTest
class RecordExaminationTest {

    final UUID facility = UUID.randomUUID();
    final Persona nurse = Persona.ofFacility(facility, "nurse");
    UUID patient;

    @BeforeEach
    void somebodyInCustody() {
        patient = aPatient(facility);
    }

    @Test
    void created_201_with_state_history_and_events() {
        var id = UUID.fromString(examine(nurse, monthly(patient, null))
                .statusCode(201)
                .body("findings.complaint", equalTo("Batuk uji"))
                .extract()
                .path("id"));

        worklist(nurse, "?state=EXAMINED").body("items.patientId", contains(patient.toString()));
        nurse.asks().get("/v1/examinations/" + id + "/history").then().body("action", contains("examination.recorded"));
        await().untilAsserted(() -> assertThat(sent(id)).singleElement().satisfies(json -> assertThat(json)
                .contains(patient.toString(), facility.toString(), "MONTHLY")
                .doesNotContain("Batuk", "R05")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMISSION", "MONTHLY", "COMPLAINT"})
    void facility_staff_examine_without_visit_or_agreement(String kind) {
        examine(nurse, monthly(patient, null).replace("MONTHLY", kind)).statusCode(201);

        worklist(nurse, "").body("items.state", contains("EXAMINED"));
    }

    @Test
    void invalid_400_for_a_lower_pressure_that_is_not_below_the_upper() {
        examine(nurse, monthly(patient, null).replace("\"pulse\"", "\"systolic\": 80, \"diastolic\": 80, \"pulse\""))
                .statusCode(400)
                .body("errors.pointer", contains("/findings/diastolic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.released", "patient.died", "patient.transferred"})
    void who_has_left_is_entered_with_the_time_at_which_they_were_still_there(String type) {
        var left = Instant.now().minus(1, ChronoUnit.DAYS);
        var where = type.equals("patient.transferred") ? UUID.randomUUID() : facility;
        tell(type, patient, 2, where, "C-1", left);
        tell("patient.transferred", patient, 3, UUID.randomUUID(), "D-1", Instant.now());

        examine(nurse, monthly(patient, null)).statusCode(400).body("errors.code", contains("unknown-patient"));
        examine(nurse, monthly(patient, left.plusSeconds(60))).statusCode(400);
        examine(nurse, monthly(patient, left.minusSeconds(60))).statusCode(201);
    }

    /** By a transfer from elsewhere, or again after a release; what was examined in an earlier stay counts. */
    @ParameterizedTest
    @ValueSource(strings = {"patient.transferred", "patient.readmitted"})
    void nobody_is_examined_before_coming_in(String type) {
        var came = Instant.now().minus(2, ChronoUnit.DAYS);
        var before = type.equals("patient.transferred") ? UUID.randomUUID() : facility;
        var newcomer = aPatient(before);
        tell("patient.released", newcomer, 2, before, "B-4", came.minus(30, ChronoUnit.DAYS));
        tell(type, newcomer, 3, facility, "C-1", came);
        tell("patient.moved", newcomer, 4, facility, "C-2", Instant.now());

        examine(nurse, monthly(newcomer, came.minusSeconds(60)))
                .statusCode(400)
                .body("errors.code", contains("unknown-patient"));
        examine(nurse, monthly(newcomer, came.plusSeconds(60))).statusCode(201);
        var earlierStay = came.minus(31, ChronoUnit.DAYS);
        examine(nurse, monthly(newcomer, earlierStay)).statusCode(before.equals(facility) ? 201 : 400);
    }

    /** Of somebody who was there for some days only. */
    @Test
    void who_has_left_was_not_examined_before_coming_in() {
        var came = Instant.now().minus(10, ChronoUnit.DAYS);
        var guest = aPatient(UUID.randomUUID());
        tell("patient.transferred", guest, 2, facility, "C-1", came);
        tell("patient.transferred", guest, 3, UUID.randomUUID(), "C-1", came.plus(8, ChronoUnit.DAYS));

        for (var never : List.of(came.minusSeconds(60), came.plus(9, ChronoUnit.DAYS))) {
            examine(nurse, monthly(guest, never)).statusCode(400).body("errors.code", contains("unknown-patient"));
        }
        examine(nurse, monthly(guest, came.plus(1, ChronoUnit.DAYS))).statusCode(201);
    }

    /** A baby may be with its mother; a team's finding has the same range. */
    @ParameterizedTest
    @CsvSource({"1.9, 400", "2, 201", "350, 201", "350.1, 400"})
    void weights_are_those_of_a_baby_to_those_of_the_heaviest(String kilograms, int status) {
        examine(nurse, monthly(patient, null).replace("\"pulse\"", "\"weight\": " + kilograms + ", \"pulse\""))
                .statusCode(status);
    }

    /** As ICD-10 of WHO writes it, here as in a team's finding. */
    @Test
    void invalid_400_for_a_code_that_is_none() {
        examine(
                        nurse,
                        "{\"patientId\": \"%s\", \"kind\": \"MONTHLY\", \"findings\": {\"assessment\": \"C4A\"}}"
                                .formatted(patient))
                .statusCode(400)
                .body("errors.pointer", contains("/findings/assessment"));
    }

    @Test
    void what_was_found_is_sealed() {
        examine(nurse, monthly(patient, null)).statusCode(201);

        assertThat(count("select count(*) from examination where facility_id = '" + facility
                        + "' and position('Batuk'::bytea in findings) > 0"))
                .isZero();
    }

    @Test
    void the_same_request_again_counts_once() {
        var key = UUID.randomUUID().toString();
        for (var attempt : List.of(1, 2)) {
            nurse.asks()
                    .header("Idempotency-Key", key)
                    .body(monthly(patient, null))
                    .post("/v1/examinations")
                    .then()
                    .statusCode(201);
        }

        assertThat(count("select count(*) from examination where facility_id = '" + facility + "'"))
                .isEqualTo(1);
    }

    @Test
    void who_reads_it_is_recorded() {
        var id =
                examine(nurse, monthly(patient, null)).statusCode(201).extract().path("id");
        var doctor = Persona.ofFacility(facility, "doctor");

        doctor.asks().get("/v1/examinations/" + id).then().statusCode(200);
        doctor.asks()
                .get("/v1/examinations?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        assertThat(count("select count(*) from read_audit where subject = '" + doctor.subject() + "' and patient_id = '"
                        + patient + "' and parts = 'CLINICAL'"))
                .isEqualTo(2);
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(monthly(patient, null))
                .post("/v1/examinations")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-officer", "agreements-officer"})
    void forbidden_403_for_those_who_do_not_care(String role) {
        examine(Persona.ofFacility(facility, role), monthly(patient, null)).statusCode(403);
    }

    @Test
    void not_found_404_for_staff_of_another_facility() {
        var id = examine(nurse, monthly(patient, null)).extract().path("id");
        var stranger = Persona.ofFacility(UUID.randomUUID(), "nurse");

        stranger.asks().get("/v1/examinations/" + id).then().statusCode(404);
        stranger.asks().get("/v1/examinations/" + id + "/history").then().statusCode(404);
        stranger.asks().get("/v1/examinations").then().body("items.size()", equalTo(0));
    }

    @Test
    void invalid_400_for_who_is_not_in_custody_there() {
        var elsewhere = aPatient(UUID.randomUUID());
        var released = aPatient(facility);
        tell("patient.released", released, 2, facility, "B-4", Instant.parse("2026-02-01T00:00:00Z"));

        for (var nobody : List.of(UUID.randomUUID(), elsewhere, released)) {
            examine(nurse, monthly(nobody, null))
                    .statusCode(400)
                    .body("errors.pointer", contains("/patientId"))
                    .body("errors.code", contains("unknown-patient"));
        }
    }

    @Test
    void invalid_400_beyond_what_can_be() {
        examine(nurse, monthly(patient, null).replace("\"pulse\": 76", "\"pulse\": 7600"))
                .statusCode(400)
                .body("errors.pointer", contains("/findings/pulse"));
    }

    @Test
    void too_large_413_and_unsupported_415() {
        examine(nurse, "{\"x\": \"" + "x".repeat(1_100_000) + "\"}").statusCode(413);
        nurse.asks()
                .contentType("text/plain")
                .body("x")
                .post("/v1/examinations")
                .then()
                .statusCode(415);
    }

    @Test
    void unprocessable_422_in_the_future() {
        examine(nurse, monthly(patient, Instant.now().plusSeconds(3600))).statusCode(422);

        worklist(nurse, "?state=EXAMINED").body("items.size()", equalTo(0));
    }

    private static List<String> sent(UUID examination) {
        return Events.all("visits").stream()
                .filter(record -> record.key().equals(examination.toString()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
