package org.sambung.agreements.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class PlanMeetingTest {

    Persona officer;
    UUID partner;
    Persona partnersOfficer;

    @BeforeEach
    void institutions() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
    }

    @Test
    void created_201_before_any_agreement_with_state_history_event_and_news_for_the_partner() {
        var created = plans(officer, MeetingFixtures.planning(partner, null, "COORDINATION"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("PLANNED"))
                .body("place", equalTo("Aula Rutan"))
                .body("topics.subject", contains("Jadwal kunjungan rutin"))
                .body("actions.possible.name", hasItem("minutes"));
        String id = created.extract().path("id");
        created.header("Location", endsWith("/v1/meetings/" + id));
        officer.asks()
                .get("/v1/meetings/" + id + "/history")
                .then()
                .body("action", contains("meeting.planned"))
                .body("[0].to", equalTo("PLANNED"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("meeting.planned"));
        partnersOfficer
                .asks()
                .get("/v1/notifications")
                .then()
                .body("items.type", contains("meeting.planned"))
                .body("items.href", contains("/v1/meetings/" + id));
    }

    @Test
    void created_201_by_the_partners_officer_for_both_sides() {
        String id = plans(
                        partnersOfficer,
                        MeetingFixtures.planning(MeetingFixtures.facilityOf(officer), null, "NEGOTIATION"))
                .statusCode(201)
                .body("partnerId", equalTo(partner.toString()))
                .body("actions.possible.name", hasItem("minutes"))
                .body("actions.possible.name", not(hasItem("agreement")))
                .extract()
                .path("id");
        officer.asks().get("/v1/meetings/" + id).then().statusCode(200);
        officer.asks().get("/v1/notifications").then().body("items.type", contains("meeting.planned"));
    }

    @Test
    void created_201_about_a_running_agreement() {
        var agreement = AgreementFixtures.inForce(officer, partner);
        plans(officer, MeetingFixtures.planning(partner, agreement, "EVALUATION"))
                .statusCode(201)
                .body("agreementId", equalTo(agreement.toString()));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), partner, null, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_facility_head() {
        var head = Persona.ofFacility(MeetingFixtures.facilityOf(officer), "facility-head");
        refuses(head.asks(), partner, null, 403, "forbidden");
    }

    @Test
    void bad_request_400_for_an_unknown_partner_and_an_unknown_facility() {
        refuses(officer.asks(), UUID.randomUUID(), null, 400, "invalid-request");
        refuses(partnersOfficer.asks(), UUID.randomUUID(), null, 400, "invalid-request");
    }

    @Test
    void bad_request_400_for_an_agreement_that_the_caller_does_not_see() {
        var others = AgreementFixtures.inForce(AgreementFixtures.anOfficer("WIB"), partner);
        refuses(officer.asks(), partner, others, 400, "invalid-request");
    }

    @Test
    void unprocessable_422_about_an_agreement_with_another_partner() {
        var others = AgreementFixtures.inForce(officer, AgreementFixtures.aPartner());
        refuses(officer.asks(), partner, others, 422, "meeting-must-be-of-the-same-parties");
    }

    @Test
    void unprocessable_422_for_whoever_is_not_registered() {
        refuses(
                Persona.ofFacility(UUID.randomUUID(), "agreements-officer").asks(),
                partner,
                null,
                422,
                "facility-not-registered");
        refuses(
                Persona.ofPartner(UUID.randomUUID(), "partner-officer").asks(),
                MeetingFixtures.facilityOf(officer),
                null,
                422,
                "partner-not-registered");
    }

    private static ValidatableResponse plans(Persona who, String body) {
        return who.asks().body(body).post("/v1/meetings").then();
    }

    private void refuses(RequestSpecification request, UUID counterpart, UUID agreement, int status, String slug) {
        Refusal.is(
                request.body(MeetingFixtures.planning(counterpart, agreement, "COORDINATION"))
                        .post("/v1/meetings"),
                status,
                slug);
        officer.asks().get("/v1/meetings").then().body("items.size()", equalTo(0));
        partnersOfficer.asks().get("/v1/meetings").then().body("items.size()", equalTo(0));
    }
}
