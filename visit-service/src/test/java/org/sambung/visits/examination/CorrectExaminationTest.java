package org.sambung.visits.examination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.examination.ExaminationFixtures.examine;
import static org.sambung.visits.examination.ExaminationFixtures.monthly;
import static org.sambung.visits.examination.ExaminationFixtures.worklist;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Words;

/** An examination that was recorded wrongly; what follows for the worklist is {@link RecountedExaminationTest}'s. */
@QuarkusTest
class CorrectExaminationTest {

    static final String RIGHT = """
            {"mistake": "WRONG_ENTRY", "note": "Tensi orang lain",
             "becomes": {"kind": "COMPLAINT", "findings": {"systolic": 121, "diastolic": 79}}}""";

    final UUID facility = UUID.randomUUID();
    final Persona nurse = Persona.ofFacility(facility, "nurse");
    UUID patient;
    String id;

    @BeforeEach
    void anExamination() {
        patient = aPatient(facility);
        id = examine(nurse, monthly(patient, null)).statusCode(201).extract().path("id");
    }

    @Test
    void ok_200_with_state_history_and_one_event_and_what_was_recorded_before_stays() {
        correct(nurse, 0, RIGHT).statusCode(200).body("version", equalTo(1));

        read(nurse)
                .body("kind", equalTo("COMPLAINT"))
                .body("findings.systolic", equalTo(121))
                .body("findings.complaint", nullValue())
                .body("withdrawnAt", nullValue())
                .body("corrections.mistake", contains("WRONG_ENTRY"))
                .body("corrections.note", contains("Tensi orang lain"))
                .body("corrections.wasKind", contains("MONTHLY"))
                .body("corrections[0].wasFindings.complaint", equalTo("Batuk uji"))
                .body("corrections[0].wasExaminedAt", notNullValue());
        nurse.asks()
                .get("/v1/examinations/" + id + "/history")
                .then()
                .body("action", contains("examination.recorded", "examination.corrected"))
                .body("[1].reason", equalTo("WRONG_ENTRY"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", UUID.fromString(id)))
                .containsExactly("examination.recorded", "examination.corrected"));
        assertThat(sent())
                .allSatisfy(json -> assertThat(Words.besidesIdsAndTimes(json)).doesNotContain("Tensi", "121", "Batuk"));
    }

    @Test
    void each_correction_stays_in_the_row_of_them() {
        correct(nurse, 0, RIGHT).statusCode(200);
        correct(Persona.ofFacility(facility, "doctor"), 1, RIGHT.replace("121", "131"))
                .statusCode(200);

        read(nurse).body("corrections.wasKind", contains("MONTHLY", "COMPLAINT"));
        nurse.asks()
                .get("/v1/examinations?patientId=" + patient)
                .then()
                .body("items[0].corrections.wasFindings.systolic", contains(null, 121))
                .body("items[0].findings.systolic", equalTo(131));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_PERSON", "NOT_EXAMINED"})
    void one_of_another_person_or_of_nobody_is_taken_back_and_stays_to_be_read(String mistake) {
        correct(nurse, 0, "{\"mistake\": \"" + mistake + "\"}")
                .statusCode(200)
                .body("withdrawnAt", notNullValue())
                .body("findings.complaint", equalTo("Batuk uji"));

        worklist(nurse, "?state=OVERDUE").body("items.patientId", contains(patient.toString()));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", UUID.fromString(id)))
                .containsExactly("examination.recorded", "examination.withdrawn"));
        correct(nurse, 1, RIGHT).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        correct(nurse, 1, "{\"mistake\": \"" + mistake + "\"}").statusCode(409);
    }

    @Test
    void what_it_is_already_it_does_not_become_again() {
        correct(nurse, 0, RIGHT).statusCode(200);

        correct(nurse, 1, RIGHT).statusCode(200).body("version", equalTo(1));

        assertThat(corrections()).isEqualTo(1);
        assertThat(count("select count(*) from outbox where aggregate_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void the_same_request_again_counts_once() {
        var key = UUID.randomUUID().toString();
        for (var attempt : List.of(1, 2)) {
            nurse.asks()
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"0\"")
                    .body(RIGHT)
                    .post("/v1/examinations/" + id + "/correction")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }

        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void of_two_at_once_one_is_told_that_it_has_read_another_version() {
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> correct(nurse, 0, RIGHT.replace("121", "12" + i))
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        assertThat(corrections()).isEqualTo(1);
    }

    @Test
    void what_was_recorded_before_and_why_it_was_wrong_is_sealed() {
        correct(nurse, 0, RIGHT).statusCode(200);

        assertThat(count("select count(*) from examination_correction where examination_id = '" + id
                        + "' and (position('Batuk'::bytea in content) > 0 or position('Tensi'::bytea in content) > 0)"))
                .isZero();
    }

    @Test
    void who_corrects_reads_it_which_is_recorded() {
        var doctor = Persona.ofFacility(facility, "doctor");

        correct(doctor, 0, RIGHT).statusCode(200);

        assertThat(count("select count(*) from read_audit where subject = '" + doctor.subject() + "' and patient_id = '"
                        + patient + "' and parts = 'CLINICAL'"))
                .isEqualTo(1);
    }

    @Test
    void refusals_400_401_403_404_412_422_428() {
        given().contentType("application/json")
                .body(RIGHT)
                .post("/v1/examinations/" + id + "/correction")
                .then()
                .statusCode(401);
        correct(Persona.ofFacility(facility, "facility-head"), 0, RIGHT).statusCode(403);
        correct(Persona.ofFacility(UUID.randomUUID(), "nurse"), 0, RIGHT).statusCode(404);
        correct(nurse, 7, RIGHT).statusCode(412);
        nurse.asks()
                .body(RIGHT)
                .post("/v1/examinations/" + id + "/correction")
                .then()
                .statusCode(428);
        correct(nurse, 0, RIGHT.replaceFirst("\\{", "{\"occurredAt\": \"2999-01-01T00:00:00Z\", "))
                .statusCode(422);
        invalid("{\"mistake\": \"WRONG_ENTRY\"}", "/becomes", "required");
        invalid(RIGHT.replace("WRONG_ENTRY", "NOT_EXAMINED"), "/becomes", "nothing-in-its-place");
        invalid(RIGHT.replace("\"mistake\": \"WRONG_ENTRY\", ", ""), "/mistake", "required");
        invalid(RIGHT.replace("79", "130"), "/becomes/findings/diastolic", "diastolic-not-below-systolic");
        invalid(at(Instant.parse("1999-01-01T00:00:00Z")), "/becomes/examinedAt", "too-long-ago");
        correct(nurse, 0, at(Instant.now().plus(1, ChronoUnit.DAYS))).statusCode(422);

        read(nurse).body("version", equalTo(0)).body("corrections", nullValue());
    }

    private void invalid(String body, String pointer, String code) {
        correct(nurse, 0, body)
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String at(Instant time) {
        return RIGHT.replace("\"kind\"", "\"examinedAt\": \"" + time + "\", \"kind\"");
    }

    private ValidatableResponse correct(Persona who, int version, String body) {
        return who.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/examinations/" + id + "/correction")
                .then();
    }

    private ValidatableResponse read(Persona who) {
        return who.asks().get("/v1/examinations/" + id).then().statusCode(200);
    }

    private long corrections() {
        return count("select count(*) from examination_correction where examination_id = '" + id + "'");
    }

    private List<String> sent() {
        return Events.all("visits").stream()
                .filter(record -> record.key().equals(id))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
