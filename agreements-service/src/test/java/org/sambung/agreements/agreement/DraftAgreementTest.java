package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class DraftAgreementTest {

    Persona officer;
    String body;

    @BeforeEach
    void institutions() {
        officer = AgreementFixtures.anOfficer("WITA");
        body = AgreementFixtures.drafting(
                AgreementFixtures.aPartner(), AgreementFixtures.draft("2026-01-05", "2030-01-04"));
    }

    @Test
    void created_201_with_state_history_and_event() {
        var created = officer.asks()
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("timeZone", equalTo("WITA"))
                .body("scope.service", contains("REFERRAL_OUTPATIENT", "ROUTINE_CHECKUP"))
                .body("actions.possible.name", hasItem("negotiation-start"));
        String id = created.extract().path("id");
        created.header("Location", endsWith("/v1/agreements/" + id));
        officer.asks()
                .get("/v1/agreements/" + id + "/history")
                .then()
                .body("action", contains("agreement.drafted"))
                .body("[0].to", equalTo("DRAFT"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("agreement.drafted"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), body, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_facility_head() {
        refuses(Persona.with("facility-head").claim("facility", facility()).asks(), body, 403, "forbidden");
    }

    @Test
    void bad_request_400_for_an_unknown_partner() {
        var unknown =
                AgreementFixtures.drafting(UUID.randomUUID(), AgreementFixtures.draft("2026-01-05", "2030-01-04"));
        refuses(officer.asks(), unknown, 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_a_period_that_ends_before_it_begins() {
        var backwards = AgreementFixtures.drafting(
                AgreementFixtures.aPartner(), AgreementFixtures.draft("2026-01-05", "2026-01-04"));
        refuses(officer.asks(), backwards, 400, "invalid-request");
    }

    /** The usual way to write "without end". */
    @Test
    void bad_request_400_for_a_period_without_an_end() {
        var endless = AgreementFixtures.drafting(
                AgreementFixtures.aPartner(), AgreementFixtures.draft("2026-01-05", "9999-12-31"));
        refuses(officer.asks(), endless, 400, "invalid-request");
    }

    @Test
    void bad_request_400_names_the_place_of_a_missing_title() {
        officer.asks()
                .body(body.replace("\"Pelayanan rujukan\"", "\" \""))
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/draft/title"));
    }

    @Test
    void unprocessable_422_for_a_facility_that_is_not_registered() {
        var stranger = Persona.ofFacility(UUID.randomUUID(), "agreements-officer");
        refuses(stranger.asks(), body, 422, "facility-not-registered");
    }

    @Test
    void unprocessable_422_for_an_officer_of_no_facility() {
        refuses(Persona.with("agreements-officer").asks(), body, 422, "facility-not-registered");
    }

    private Object facility() {
        return officer.claims().get("facility");
    }

    private static void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = count();
        Refusal.is(request.body(body).post("/v1/agreements"), status, slug);
        assertThat(count()).isEqualTo(before);
    }

    private static long count() {
        return Standing.count(
                "select (select count(*) from agreement where region <> '') + (select count(*) from audit where"
                        + " action = 'agreement.drafted') + (select count(*) from outbox where type = 'agreement.drafted')");
    }
}
