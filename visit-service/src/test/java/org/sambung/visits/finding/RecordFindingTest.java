package org.sambung.visits.finding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class RecordFindingTest {

    static final String COUGH = """
            {"vitals": {"systolic": 120, "diastolic": 80, "temperature": 37.6}, "complaint": "Batuk empat minggu",
             "assessment": "R05", "action": "Edukasi", "medicines": [{"name": "Parasetamol 500 mg"}],
             "recommendReferral": %s, "referralReason": "Perlu rontgen"}""";

    Partnership partnership;
    UUID patient;
    UUID id;

    @BeforeEach
    void aStartedVisit() {
        partnership = Partnership.inForce();
        patient = PatientFixtures.aPatient(partnership.facility());
        id = VisitFixtures.aStartedVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "findings", finding(COUGH.formatted("false")))
                .statusCode(200);

        get(partnership.officer(), id).body("done.findings", equalTo(1)).body("attended.inmates", equalTo(1));
        read(partnership.nurse(), 200)
                .body("items.patientId", contains(patient.toString()))
                .body("items[0].content.assessment", equalTo("R05"))
                .body("items[0].content.vitals.temperature", equalTo(37.6f));
        history(partnership.team(), id)
                .body("action[-1]", equalTo("visit.findings-recorded"))
                .body("action[-2]", equalTo("visit.attendance-recorded"));
        await().untilAsserted(() -> assertThat(sent("visit.findings-recorded", id.toString()))
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains("\"findings\":1")
                        .doesNotContain("R05", "Batuk", patient.toString())));
        assertThat(count("select count(*) from referral_proposal where patient_id = '" + patient + "'"))
                .isZero();
    }

    @Test
    void a_recommendation_proposes_exactly_one_referral_under_redelivery() {
        var team = partnership.team();
        var body = finding(COUGH.formatted("true"));
        for (int i = 0; i < 3; i++) {
            team.asks()
                    .header("Idempotency-Key", "finding-of-" + patient)
                    .body(body)
                    .post("/v1/visits/" + id + "/findings")
                    .then()
                    .statusCode(200);
        }
        var first = read(partnership.nurse(), 200)
                .body("items.size()", equalTo(1))
                .extract()
                .<String>path("items[0].id");
        post(team, id, "findings", body.replace("\"content\"", "\"replaces\": \"" + first + "\", \"content\""))
                .statusCode(200);

        assertThat(count("select count(*) from referral_proposal where patient_id = '" + patient + "'"))
                .isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(sent("referral.proposed", patient.toString())).hasSize(1));
    }

    @Test
    void a_proposal_leaves_with_patient_and_link_and_nothing_about_visit_or_kind() {
        post(partnership.team(), id, "findings", finding(COUGH.formatted("true")))
                .statusCode(200);

        await().untilAsserted(() -> assertThat(sent("referral.proposed", patient.toString()))
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains(partnership.facility().toString(), "/v1/referral-proposals/")
                        .doesNotContain(id.toString(), "R05", "Batuk", "rontgen", "ROUTINE_CHECKUP", "findings")));
        var href = proposalOf(partnership.nurse());
        partnership
                .nurse()
                .asks()
                .get(href)
                .then()
                .statusCode(200)
                .body("patientId", equalTo(patient.toString()))
                .body("content.reason", equalTo("Perlu rontgen"))
                .body("content.bloodPressure", equalTo("120/80"))
                .body("content.diagnosis", equalTo("R05"));
        partnership.team().asks().get(href).then().statusCode(200);
        partnership.officer().asks().get(href).then().statusCode(403);
        Partnership.inForce().nurse().asks().get(href).then().statusCode(404);
    }

    @Test
    void a_correction_keeps_both_and_counts_once() {
        post(partnership.team(), id, "findings", finding(COUGH.formatted("false")))
                .statusCode(200);
        var first = read(partnership.nurse(), 200).extract().<String>path("items[0].id");
        var correction = """
                {"patientId": "%s", "replaces": "%s", "content": {"assessment": "J20"}}""".formatted(patient, first);

        post(partnership.team(), id, "findings", correction).statusCode(200).body("done.findings", equalTo(1));

        read(partnership.nurse(), 200)
                .body("items.content.assessment", contains("J20", "R05"))
                .body("items[0].replaces", equalTo(first));
        post(partnership.team(), id, "findings", correction)
                .statusCode(409)
                .body("type", equalTo("/problems/finding-corrected-already"));
        post(
                        partnership.team(),
                        id,
                        "findings",
                        correction.replace(first, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/replaces"));
    }

    @ParameterizedTest
    @CsvSource({
        "systolic, 39",
        "systolic, 301",
        "diastolic, 19",
        "diastolic, 201",
        "pulse, 19",
        "pulse, 251",
        "respiration, 3",
        "respiration, 81",
        "temperature, 29.9",
        "temperature, 45.1",
        "oxygenSaturation, 101",
        "weight, 1.9",
        "height, 251",
        "glucose, 9"
    })
    void invalid_400_for_what_nobody_measures(String vital, String value) {
        post(partnership.team(), id, "findings", finding("{\"vitals\": {\"" + vital + "\": " + value + "}}"))
                .statusCode(400)
                .body("errors.pointer", contains("/content/vitals/" + vital));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"recommendReferral\": false}",
                "{\"complaint\": \"\", \"action\": \"  \"}",
                "{\"medicines\": []}",
                "{\"vitals\": {}}"
            })
    void invalid_400_for_a_finding_of_nothing(String nothing) {
        post(partnership.team(), id, "findings", finding(nothing))
                .statusCode(400)
                .body("errors.pointer", contains("/content"))
                .body("errors.code", contains("required"));

        get(partnership.team(), id).body("attended.inmates", equalTo(0)).body("done.findings", equalTo(0));
    }

    @Test
    void invalid_400_for_a_finding_of_nobody() {
        var nobody = finding(COUGH.formatted("true"))
                .replace(patient.toString(), UUID.randomUUID().toString());
        post(partnership.team(), id, "findings", nobody)
                .statusCode(400)
                .body("errors.pointer", contains("/patientId"))
                .body("errors.code", contains("unknown-patient"));

        get(partnership.team(), id).body("attended.inmates", equalTo(0)).body("done.findings", equalTo(0));
    }

    @Test
    void invalid_400_for_a_lower_pressure_that_is_not_below_the_upper() {
        post(partnership.team(), id, "findings", finding("{\"vitals\": {\"systolic\": 80, \"diastolic\": 120}}"))
                .statusCode(400)
                .body("errors.pointer", contains("/content/vitals/diastolic"));
    }

    @Test
    void invalid_400_for_a_recommendation_without_reason_or_a_code_that_is_none() {
        post(partnership.team(), id, "findings", finding("{\"recommendReferral\": true}"))
                .statusCode(400)
                .body("errors.pointer", contains("/content/referralReason"));
        post(partnership.team(), id, "findings", finding("{\"assessment\": \"batuk\"}"))
                .statusCode(400)
                .body("errors.pointer", contains("/content/assessment"));
    }

    @Test
    void who_reads_is_recorded_and_content_lies_sealed() {
        post(partnership.team(), id, "findings", finding(COUGH.formatted("true")))
                .statusCode(200);
        var nurse = partnership.nurse();

        read(nurse, 200);

        assertThat(count("select count(*) from read_audit where subject = '" + nurse.subject() + "' and patient_id = '"
                        + patient + "' and parts = 'CLINICAL'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from finding where patient_id = '" + patient
                        + "' and position('Batuk'::bytea in content) > 0"))
                .isZero();
    }

    @Test
    void officers_and_the_gate_read_no_findings() {
        for (var who : List.of(partnership.officer(), partnership.partnerOfficer(), partnership.custodyOfficer())) {
            read(who, 403);
        }
        read(Partnership.inForce().nurse(), 404);
        read(Partnership.inForce().team(), 404);
    }

    @Test
    void refusals_401_403_404_409() {
        var body = finding(COUGH.formatted("false"));
        given().contentType("application/json")
                .body(body)
                .post("/v1/visits/" + id + "/findings")
                .then()
                .statusCode(401);
        post(partnership.officer(), id, "findings", body).statusCode(403);
        post(Partnership.inForce().team(), id, "findings", body).statusCode(404);
        post(partnership.team(), VisitFixtures.aConfirmedVisit(partnership), "findings", body)
                .statusCode(409);
        get(partnership.team(), id).body("actions.possible.name", hasItem("findings"));
    }

    private String finding(String content) {
        return "{\"patientId\": \"" + patient + "\", \"content\": " + content + "}";
    }

    private ValidatableResponse read(Persona who, int status) {
        return who.asks().get("/v1/visits/" + id + "/findings").then().statusCode(status);
    }

    private static String proposalOf(Persona who) {
        return "/v1/referral-proposals/"
                + who.asks()
                        .get("/v1/referral-proposals")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].id");
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), UTF_8);
    }

    /** Of that visit, or about that patient. */
    private static List<String> sent(String type, String containing) {
        return Events.all("visits").stream()
                .filter(record -> type.equals(Events.header(record, "ce_type")))
                .filter(record ->
                        record.key().equals(containing) || text(record).contains(containing))
                .map(RecordFindingTest::text)
                .toList();
    }
}
