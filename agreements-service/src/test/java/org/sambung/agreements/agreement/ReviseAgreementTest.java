package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class ReviseAgreementTest {

    static final String REVISED = """
            {"title": "Pelayanan yang disempurnakan", "documentType": "MOU", "effectiveFrom": "2026-02-01",
             "effectiveUntil": "2028-01-31", "scope": [{"service": "LABORATORY", "beneficiaries": ["STAFF"]}]}""";

    Persona officer;
    UUID id;

    @BeforeEach
    void draft() {
        officer = AgreementFixtures.anOfficer("WIT");
        id = AgreementFixtures.aDraft(officer, AgreementFixtures.aPartner(), "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        officer.asks()
                .header("If-Match", "\"0\"")
                .body(REVISED)
                .put("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("title", equalTo("Pelayanan yang disempurnakan"))
                .body("effectiveUntil", equalTo("2028-01-31"))
                .body("scope.service", contains("LABORATORY"));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action", contains("agreement.drafted", "agreement.revised"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", id)).containsExactly("agreement.drafted", "agreement.revised"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON).header("If-Match", "\"0\""), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_oversight() {
        refuses(
                Persona.ofRegion(AgreementFixtures.REGION, "oversight").asks().header("If-Match", "\"0\""),
                403,
                "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        refuses(AgreementFixtures.anOfficer("WIT").asks().header("If-Match", "\"0\""), 404, "not-found");
    }

    @Test
    void conflict_409_when_ready_to_sign() {
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        AgreementFixtures.post(officer, id, "readiness", null, 200);
        refuses(officer.asks().header("If-Match", "\"2\""), 409, "illegal-transition");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        AgreementFixtures.post(officer, id, "negotiation", null, 200);
        refuses(officer.asks().header("If-Match", "\"0\""), 412, "stale-version");
    }

    @Test
    void precondition_required_428_without_if_match() {
        refuses(officer.asks(), 428, "if-match-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"0\"", "\"7\", \"0\"", "W/\"0\",\"0\"", ", \"0\" ,", "\"a,b\", \"0\""})
    void ok_200_when_if_match_names_the_version(String ifMatch) {
        officer.asks()
                .header("If-Match", ifMatch)
                .body(REVISED)
                .put("/v1/agreements/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"7\"", "\"00\"", "\"\"", "\"7\", \"8\""})
    void stale_412_when_if_match_names_none_that_is(String ifMatch) {
        refuses(officer.asks().header("If-Match", ifMatch), 412, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "\"0", "\"0\" \"0\"", "*, \"0\"", "w/\"0\"", "'0'", "\"0\", x", "\"0 \"", "\"7\"\"0\""})
    void invalid_400_for_an_if_match_that_is_no_list_of_tags(String ifMatch) {
        refuses(officer.asks().header("If-Match", ifMatch), 400, "invalid-request");
    }

    private void refuses(RequestSpecification request, int status, String slug) {
        var before = Standing.of(officer, id);
        Refusal.is(request.body(REVISED).put("/v1/agreements/" + id), status, slug);
        assertThat(Standing.of(officer, id)).isEqualTo(before);
    }
}
