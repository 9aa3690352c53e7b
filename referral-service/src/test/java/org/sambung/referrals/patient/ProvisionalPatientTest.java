package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.referrals.patient.Records.edit;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;

@QuarkusTest
class ProvisionalPatientTest {

    static final String UNKNOWN = "{\"name\": \"Joko, baru masuk\", \"sex\": \"MALE\", \"block\": \"A-1\"}";

    private static World world;

    @BeforeEach
    void aWorld() {
        if (world == null) {
            world = World.covered();
        }
    }

    @Test
    void four_fields_suffice_for_an_emergency_of_somebody_unknown() {
        var answer =
                emergency(world.officer, "\"provisionalPatient\": " + UNKNOWN).statusCode(201);

        answer.body("patient.name", equalTo("Joko, baru masuk")).body("patient.block", equalTo("A-1"));
        var patient = UUID.fromString(answer.extract().path("patient.id"));
        read(world.nurse, patient)
                .body("provisional", equalTo(true))
                .body("recordNumber", nullValue())
                .body("person.nikMissingBecause", equalTo("NOT_YET_VERIFIED"));
        assertThat(Rows.eventsOf(patient)).containsExactly("1 patient.registered");
    }

    @Test
    void an_emergency_names_one_patient() {
        emergency(world.nurse, "\"provisionalPatient\": " + UNKNOWN + ", \"patientId\": \"" + UUID.randomUUID() + "\"")
                .statusCode(400)
                .body("errors.pointer", contains("/patientId"));
        emergency(world.nurse, "\"provisionalPatient\": {\"block\": \"A\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/provisionalPatient/sex"));
    }

    @Test
    void a_provisional_record_is_completed_later() {
        var referral = World.id(emergency(world.officer, "\"provisionalPatient\": " + UNKNOWN));
        var id = UUID.fromString(world.read(world.nurse, referral).extract().path("patient.id"));
        assertThat(Records.possible(world.nurse, id)).contains("completion");

        step(world.registrar, id, "completion", registration("RM-" + UUID.randomUUID()))
                .statusCode(200)
                .body("provisional", equalTo(false))
                .body("name", equalTo("Joko Susilo"))
                .body("block", equalTo("A-1"))
                .body("person.aliases", contains("Joko, baru masuk"))
                .body("custodyStatus", equalTo("CONVICT"));

        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered", "2 patient.completed");
        world.read(world.head, referral)
                .body("permission.steps.permitter", contains("FACILITY_HEAD"))
                .body("patient.name", equalTo("Joko Susilo"));
        step(world.registrar, id, "completion", registration("RM-" + UUID.randomUUID()))
                .statusCode(409);
    }

    /** Whom a registrar completes: allergies and consent are not theirs to see, nor to take away. */
    @Test
    void who_does_not_see_allergies_keeps_them_when_completing() {
        var id = World.id(provisional(world.officer));
        edit(world.nurse, id, "person", """
                {"person": {"name": "Joko, baru masuk", "sex": "MALE", "nikMissingBecause": "NOT_YET_VERIFIED",
                            "allergies": "Penisilin"}}
                """).statusCode(200);

        step(world.registrar, id, "completion", registration("RM-" + UUID.randomUUID()))
                .statusCode(200);

        read(world.nurse, id).body("name", equalTo("Joko Susilo")).body("person.allergies", equalTo("Penisilin"));
    }

    @Test
    void conflict_409_when_the_record_number_is_taken() {
        var id = World.id(provisional(world.officer));
        var number = "RM-" + UUID.randomUUID();
        world.registration(number, "CONVICT").statusCode(201);

        step(world.nurse, id, "completion", registration(number))
                .statusCode(409)
                .body("type", equalTo("/problems/record-number-taken"));
    }

    @Test
    void a_record_that_was_found_takes_the_provisional_one_in() {
        var referral = World.id(emergency(world.officer, "\"provisionalPatient\": " + UNKNOWN));
        var id = UUID.fromString(world.read(world.nurse, referral).extract().path("patient.id"));
        var known = world.aPatient("CONVICT");

        step(world.registrar, known, "merger", "{\"duplicateId\": \"" + id + "\"}")
                .statusCode(200);

        world.read(world.nurse, referral).body("patient.name", equalTo("Warga Uji"));
    }

    @ParameterizedTest
    @CsvSource({"facility-head", "referral-desk", "oversight"})
    void forbidden_403(String role) {
        provisional(world.withRole(role)).statusCode(403);
    }

    @Test
    void a_retried_emergency_makes_one_patient() {
        var key = UUID.randomUUID().toString();
        var body = emergencyBody("\"provisionalPatient\": " + UNKNOWN);

        var first = world.nurse.asks().header("Idempotency-Key", key).body(body).post("/v1/emergencies");
        var again = world.nurse.asks().header("Idempotency-Key", key).body(body).post("/v1/emergencies");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.path("patient.id").toString()).isEqualTo(first.path("patient.id"));
    }

    private ValidatableResponse provisional(Persona who) {
        return who.asks().body(UNKNOWN).post("/v1/patients/provisional").then();
    }

    private ValidatableResponse emergency(Persona who, String patient) {
        return who.asks().body(emergencyBody(patient)).post("/v1/emergencies").then();
    }

    private String emergencyBody(String patient) {
        return """
                {%s, "condition": "Kejang", "destinationId": "%s", "occurredAt": "2026-02-05T02:30:00Z"}
                """.formatted(patient, world.partner);
    }

    private static String registration(String number) {
        return """
                {"recordNumber": "%s", "custodyStatus": "CONVICT",
                 "person": {"name": "Joko Susilo", "sex": "MALE", "nikMissingBecause": "NEVER_REGISTERED"}}
                """.formatted(number);
    }
}
