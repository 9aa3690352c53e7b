package org.sambung.referrals.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class SearchDiagnosisTest {

    static final Persona DOCTOR = Persona.ofFacility(UUID.randomUUID(), "doctor");

    @Test
    void by_words_in_the_language_asked_for_best_first() {
        var found = search(DOCTOR, "tuberkulosis", "20").statusCode(200);
        found.header("Cache-Control", is("no-store"))
                .body("list", is("icd10"))
                .body("codes.code", contains("A15", "A15.0", "A16", "J65"))
                .body("codes[0].label", is("Tuberkulosis paru terkonfirmasi"))
                .body("codes[0].en", is("Respiratory tuberculosis, confirmed"));
    }

    @Test
    void by_code() {
        search(DOCTOR, "a15", "1").statusCode(200).body("codes.code", contains("A15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "doctor", "referral-desk", "hospital-system"})
    void clinical_roles_may(String role) {
        search(Persona.with(role), "K35", "20").statusCode(200).body("codes.code", contains("K35"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custody-officer", "facility-head", "operator", "oversight"})
    void forbidden_403_for_others(String role) {
        search(Persona.with(role), "K35", "20").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"'', 20", "' ', 20", "A15, 0", "A15, 51", "A15, x"})
    void invalid_400(String query, String limit) {
        Refusal.is(search(DOCTOR, query, limit).extract().response(), 400, "invalid-request");
    }

    @Test
    void invalid_400_without_a_query_or_with_far_too_long_a_one() {
        Refusal.is(DOCTOR.asks().get("/v1/icd10"), 400, "invalid-request");
        assertThat(search(DOCTOR, "x".repeat(101), "20").extract().statusCode()).isEqualTo(400);
    }

    private static ValidatableResponse search(Persona who, String query, String limit) {
        return who.asks()
                .queryParam("q", query)
                .queryParam("limit", limit)
                .get("/v1/icd10")
                .then();
    }
}
