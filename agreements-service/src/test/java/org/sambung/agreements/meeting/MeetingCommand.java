package org.sambung.agreements.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

/** What every operation on a meeting refuses, leaving it as it was. A test of one operation extends this. */
abstract class MeetingCommand {

    private final Method method;
    private final String path;
    private final String body;

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID id;

    MeetingCommand(Method method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** One in a state that allows the operation. */
    abstract UUID aMeeting();

    /** One in a state that does not. */
    abstract UUID aMeetingBeyond();

    @BeforeEach
    void meet() {
        officer = AgreementFixtures.anOfficer("WIB");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        id = aMeeting();
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_facility_head() {
        refuses(
                Persona.ofFacility(MeetingFixtures.facilityOf(officer), "facility-head")
                        .asks(),
                403,
                "forbidden");
    }

    @Test
    void forbidden_403_for_the_health_office_that_reads_it() {
        refuses(Persona.ofPartner(partner, "health-office").asks(), 403, "forbidden");
    }

    /** The bound of one role does not lend itself to another. */
    @Test
    void forbidden_403_for_an_officer_of_elsewhere_who_heads_this_facility() {
        var both = Persona.ofFacility(MeetingFixtures.facilityOf(officer), "facility-head", "partner-officer")
                .claim("partner", AgreementFixtures.aPartner().toString());
        refuses(both.asks(), 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_facilitys_officer() {
        refuses(AgreementFixtures.anOfficer("WIB").asks(), 404, "not-found");
    }

    @Test
    void conflict_409_in_another_state() {
        id = aMeetingBeyond();
        refuses(officer.asks(), 409, "illegal-transition");
    }

    @Test
    void precondition_failed_412_for_a_stale_version() {
        refuses(officer.asks().header("If-Match", "\"99\""), 412, "stale-version");
    }

    /** An edit names the version that it edits. */
    RequestSpecification current(Persona who) {
        return method == Method.PUT ? who.asks().header("If-Match", "*") : who.asks();
    }

    Response send(RequestSpecification request) {
        return send(request, body);
    }

    Response send(RequestSpecification request, String body) {
        return request.body(body).request(method, "/v1/meetings/" + id + path);
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

    private Map<String, Object> standing() {
        var read = officer.asks().get("/v1/meetings/" + id).then().statusCode(200);
        return Map.of("meeting", read.extract().asString(), "history", history().toString());
    }

    private List<Map<String, Object>> history() {
        return officer.asks().get("/v1/meetings/" + id + "/history").path("$");
    }

    /** The last line of its history, and its last event on Kafka, which names nobody and quotes nothing. */
    void isTold(String event, Persona by) {
        var history = history();
        assertThat(history.get(history.size() - 1))
                .containsEntry("action", event)
                .containsEntry("by", by.claims().get("name"))
                .containsEntry("roles", by.claims().get("roles"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .hasSize(history.size())
                .endsWith(event));
        assertThat(Events.all("agreements"))
                .filteredOn(record -> record.key().equals(id.toString()))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .allSatisfy(told -> assertThat(told)
                        .contains("\"meetingId\":\"" + id + "\"")
                        .doesNotContain("Uji", "Jadwal", "Menyusun", "Aula"));
    }
}
