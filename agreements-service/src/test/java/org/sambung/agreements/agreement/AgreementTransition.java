package org.sambung.agreements.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What every transition of an agreement refuses, leaving it as it was. A test of one operation extends this. */
abstract class AgreementTransition {

    private final String operation;
    private final String body;

    Persona officer;
    UUID partner;
    UUID id;

    /** @param body one that the operation takes, null if it takes none */
    AgreementTransition(String operation, String body) {
        this.operation = operation;
        this.body = body;
    }

    /** One in a state that allows the operation. */
    abstract UUID anAgreement();

    /** One in a state that does not. */
    abstract UUID anAgreementBeyond();

    @BeforeEach
    void agree() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        id = anAgreement();
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_partners_officer() {
        refuses(Persona.ofPartner(partner, "partner-officer").asks(), 403, "forbidden");
    }

    @Test
    void forbidden_403_for_a_nurse_of_the_facility() {
        refuses(Persona.ofFacility(facility(), "nurse").asks(), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        refuses(AgreementFixtures.anOfficer("WIB").asks(), 404, "not-found");
    }

    /** The bound of one role does not lend itself to another. */
    @Test
    void forbidden_403_for_another_facilitys_officer_who_is_of_the_partner_too() {
        var both = Persona.ofFacility(UUID.randomUUID(), "agreements-officer", "partner-officer")
                .claim("partner", partner.toString());
        refuses(both.asks(), 403, "forbidden");
    }

    @Test
    void conflict_409_in_another_state() {
        id = anAgreementBeyond();
        refuses(officer.asks(), 409, "illegal-transition");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        refuses(officer.asks().header("If-Match", "\"99\""), 412, "stale-version");
    }

    UUID facility() {
        return UUID.fromString((String) officer.claims().get("facility"));
    }

    Response send(RequestSpecification request) {
        return send(request, body);
    }

    Response send(RequestSpecification request, String body) {
        return (body == null ? request : request.body(body)).post("/v1/agreements/" + id + "/" + operation);
    }

    void refuses(RequestSpecification request, int status, String slug) {
        refuses(request, body, status, slug);
    }

    void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = Standing.of(officer, id);
        Refusal.is(send(request, body), status, slug);
        assertThat(Standing.of(officer, id)).isEqualTo(before);
    }

    /** The last line of its history, and its last event on Kafka. */
    void isTold(String event, String from, String to, String reason) {
        var history = officer.asks().get("/v1/agreements/" + id + "/history").<List<Map<String, Object>>>path("$");
        assertThat(history.get(history.size() - 1))
                .containsEntry("action", event)
                .containsEntry("track", "status")
                .containsEntry("from", from)
                .containsEntry("to", to)
                .containsEntry("by", officer.claims().get("name"))
                .containsEntry("roles", List.of("agreements-officer"));
        assertThat(history.get(history.size() - 1).get("reason")).isEqualTo(reason);
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .hasSize(history.size())
                .endsWith(event));
    }
}
