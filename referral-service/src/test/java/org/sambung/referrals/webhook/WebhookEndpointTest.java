package org.sambung.referrals.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.testing.Persona;

@QuarkusTest
class WebhookEndpointTest {

    private static final String URL = "http://127.0.0.1:1/in";

    final Persona officer = Persona.ofPartner(UUID.randomUUID(), "partner-officer");

    @Test
    void created_201_with_two_secrets_and_where_to_send() {
        var registered = Endpoint.registration(officer, URL, "referral.submitted")
                .statusCode(201)
                .body("webhookSecret", startsWith("whsec_"))
                .body("messageSecret", startsWith("whsec_"))
                .body("eventTypes", contains("referral.submitted"))
                .extract()
                .jsonPath();

        var id = registered.getString("id");
        assertThat(registered.getString("messagesTo")).isEqualTo("/v1/hospital-messages/" + id);
        assertThat(registered.getString("webhookSecret")).isNotEqualTo(registered.getString("messageSecret"));
        assertThat(Rows.eventsOf(UUID.fromString(id))).containsExactly("1 webhook-endpoint.registered");
        assertThat(Rows.texts("select convert_from(payload, 'UTF8') from outbox where aggregate_id = '" + id + "'")
                        .get(0))
                .doesNotContain("whsec_", "127.0.0.1");
    }

    @Test
    void the_list_holds_the_own_endpoints_without_secrets() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");
        var foreign = Endpoint.of(Persona.ofPartner(UUID.randomUUID(), "partner-officer"), URL, "referral.submitted");

        var list = officer.asks().get("/v1/webhook-endpoints").then().statusCode(200);

        list.body("id", contains(endpoint.id().toString()))
                .body("id", not(hasItem(foreign.id().toString())));
        assertThat(list.extract().asString())
                .doesNotContain("whsec_", "ecret", endpoint.webhookSecret().substring(6));
    }

    @Test
    void secrets_lie_sealed() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");

        assertThat(Rows.texts("select encode(secrets, 'escape') from webhook_endpoint where id = '" + endpoint.id()
                                + "'")
                        .get(0))
                .doesNotContain("whsec_", endpoint.webhookSecret().substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2/in",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:127.0.0.1]/in",
                "http://93.184.216.34/in"
            })
    void address_not_allowed_422(String url) {
        Endpoint.registration(officer, url, "referral.submitted")
                .statusCode(422)
                .body("type", equalTo("/problems/address-not-allowed"));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://simrs.example/in, referral.submitted, /url",
        "https://u:p@simrs.example/in, referral.submitted, /url",
        "https://simrs.example:70000/in, referral.submitted, /url",
        "http://127.0.0.1:1/in, referral.permission-decided, /eventTypes",
        "http://127.0.0.1:1/in, SUBMITTED, /eventTypes/0"
    })
    void invalid_400(String url, String type, String pointer) {
        Endpoint.registration(officer, url, type).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void invalid_400_without_any_event_type() {
        Endpoint.registration(officer, URL).statusCode(400).body("errors.pointer", contains("/eventTypes"));
    }

    @Test
    void unauthenticated_401() {
        given().get("/v1/webhook-endpoints").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-desk", "hospital-system", "visiting-team", "health-office"})
    void forbidden_403_for_the_partners_other_roles(String role) {
        var other = Persona.ofPartner(UUID.randomUUID(), role);

        Endpoint.registration(other, URL, "referral.submitted").statusCode(403);
        other.asks().get("/v1/webhook-endpoints").then().statusCode(403);
    }

    @Test
    void forbidden_403_for_an_officer_of_no_partner() {
        Endpoint.registration(Persona.with("partner-officer"), URL, "referral.submitted")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    /** A head of one facility who answers referrals at a hospital elsewhere. */
    @Test
    void absent_404_for_who_may_register_for_somebody_else_alone() {
        var partner = UUID.randomUUID();
        var endpoint = Endpoint.of(Persona.ofPartner(partner, "partner-officer"), URL, "referral.submitted");
        var both = Persona.ofFacility(UUID.randomUUID(), "facility-head", "referral-desk")
                .claim("partner", partner.toString());
        var own = "/v1/webhook-endpoints/" + endpoint.id();

        both.asks().get(own).then().statusCode(404);
        both.asks().get(own + "/deliveries").then().statusCode(404);
        both.asks().header("If-Match", "\"0\"").delete(own).then().statusCode(404);
        endpoint.officer().asks().get(own).then().statusCode(200);
    }

    @Test
    void absent_404_another_partners_deliveries() {
        var endpoint = Endpoint.of(officer, URL, "referral.submitted");

        Persona.ofPartner(UUID.randomUUID(), "partner-officer")
                .asks()
                .get("/v1/webhook-endpoints/" + endpoint.id() + "/deliveries")
                .then()
                .statusCode(404);
    }
}
