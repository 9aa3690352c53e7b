package org.sambung.agreements.addendum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What every operation on an addendum refuses, leaving it and its agreement as they were. A test of one extends this. */
abstract class AddendumCommand {

    private final Method method;
    private final String path;
    private final String body;

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID agreement;
    UUID id;

    /** @param body null if it takes none */
    AddendumCommand(Method method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** One in a state that allows the operation. */
    abstract UUID anAddendum();

    /** One in a state that does not. */
    UUID anAddendumBeyond() {
        return AddendumFixtures.abandoned(officer, agreement);
    }

    @BeforeEach
    void agree() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.inForce(officer, partner);
        id = anAddendum();
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_facility_head() {
        var facility = UUID.fromString((String) officer.claims().get("facility"));
        refuses(Persona.ofFacility(facility, "facility-head").asks(), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        refuses(AgreementFixtures.anOfficer("WITA").asks(), 404, "not-found");
    }

    @Test
    void conflict_409_in_another_state() {
        id = anAddendumBeyond();
        refuses(officer.asks(), 409, "illegal-transition");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        refuses(officer.asks().header("If-Match", "\"99\""), 412, "stale-version");
    }

    Response send(Persona who) {
        return send(method == Method.PUT ? who.asks().header("If-Match", "*") : who.asks(), body);
    }

    Response send(RequestSpecification request, String body) {
        return (body == null ? request : request.body(body)).request(method, "/v1/addenda/" + id + path);
    }

    void refuses(RequestSpecification request, int status, String slug) {
        refuses(request, body, status, slug);
    }

    void refuses(RequestSpecification request, String body, int status, String slug) {
        var before = standing();
        var named = method == Method.PUT && status != 412 ? request.header("If-Match", "*") : request;
        Refusal.is(send(named, body), status, slug);
        assertThat(standing()).isEqualTo(before);
    }

    private String standing() {
        return List.of("/v1/addenda/" + id, "/v1/addenda/" + id + "/history", "/v1/agreements/" + agreement).stream()
                .map(path -> officer.asks().get(path).then().statusCode(200).extract())
                .map(answer -> answer.asString())
                .toList()
                .toString();
    }

    /** The last line of its history, and its last event on Kafka. */
    void isTold(String event, Persona by, String from, String to) {
        List<Map<String, Object>> history =
                officer.asks().get("/v1/addenda/" + id + "/history").path("$");
        var last = history.get(history.size() - 1);
        assertThat(last)
                .containsEntry("action", event)
                .containsEntry("by", by.claims().get("name"))
                .containsEntry("roles", by.claims().get("roles"));
        assertThat(last.get("from")).isEqualTo(from);
        assertThat(last.get("to")).isEqualTo(to);
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .hasSize(history.size())
                .endsWith(event));
    }
}
