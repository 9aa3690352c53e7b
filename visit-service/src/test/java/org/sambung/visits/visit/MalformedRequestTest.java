package org.sambung.visits.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;

@QuarkusTest
class MalformedRequestTest {

    static final Persona OFFICER = Persona.ofFacility(UUID.randomUUID(), "agreements-officer");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"reason\": \"NOT_CONFIRMED\", \"note\": \"x\"} | /note",
                "{\"reason\": 2} | /reason",
                "{\"reason\": \"LAZY\"} | /reason",
                "{\"reason\": \"NOT_CONFIRMED\", \"occurredAt\": \"yesterday\"} | /occurredAt",
                "{} | /reason"
            })
    void invalid_400_with_a_pointer(String body, String pointer) {
        OFFICER.asks()
                .body(body)
                .post("/v1/visits/" + UUID.randomUUID() + "/miss")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"reason\": ", "{\"reason\"; 1}"})
    void malformed_json_400(String body) {
        OFFICER.asks()
                .body(body)
                .post("/v1/visits/" + UUID.randomUUID() + "/miss")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"startTime, nine", "durationMinutes, 2", "kind, SURGERY", "firstDay, 2026-02-30"})
    void a_plan_with_a_wrong_value_400(String property, String value) {
        var plan = """
                {"agreementId": "%s", "service": "ROUTINE_CHECKUP", "kind": "TREATMENT", "rrule": "FREQ=DAILY",
                 "firstDay": "2026-12-01", "startTime": "09:00", "durationMinutes": 60}
                """.formatted(UUID.randomUUID());
        var wrong = plan.replaceFirst(
                "\"" + property + "\": [^,}]+",
                "\"" + property + "\": " + (property.equals("durationMinutes") ? value : "\"" + value + "\""));

        OFFICER.asks()
                .body(wrong)
                .post("/v1/visit-plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + property));
    }
}
