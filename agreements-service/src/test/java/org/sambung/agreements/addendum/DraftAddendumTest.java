package org.sambung.agreements.addendum;

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
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.meeting.MeetingFixtures;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.Refusal;

@QuarkusTest
class DraftAddendumTest {

    static final String DRAFT = AddendumFixtures.draft("2026-02-06", null, AddendumFixtures.SCOPE);

    Persona officer;
    Persona partnersOfficer;
    UUID partner;
    UUID agreement;

    @BeforeEach
    void agree() {
        officer = AgreementFixtures.anOfficer("WITA");
        partner = AgreementFixtures.aPartner();
        partnersOfficer = Persona.ofPartner(partner, "partner-officer");
        agreement = AgreementFixtures.inForce(officer, partner);
    }

    @Test
    void created_201_from_an_evaluation_meeting_that_it_names_with_state_history_and_event() {
        var meeting = MeetingFixtures.heldOn(officer, partner, agreement);
        var created = officer.asks()
                .body(AddendumFixtures.draft("2026-02-06", meeting, AddendumFixtures.SCOPE))
                .post(path())
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("meetingId", equalTo(meeting.toString()))
                .body("basedOnVersion", equalTo(1))
                .body("scope.service", contains("REFERRAL_OUTPATIENT", "SCREENING"))
                .body("scope[0].procedure.contacts.desk", contains("Poliklinik Uji", "Humas Uji"))
                .body("actions.possible.name", hasItem("readiness"));
        String id = created.extract().path("id");
        created.header("Location", endsWith("/v1/addenda/" + id));
        officer.asks().get("/v1/addenda/" + id + "/history").then().body("action", contains("addendum.drafted"));
        officer.asks().get(path()).then().body("items.id", contains(id));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("agreements", UUID.fromString(id))).containsExactly("addendum.drafted"));
        partnersOfficer.asks().get("/v1/notifications").then().body("items.type", hasItem("addendum.drafted"));
    }

    @Test
    void created_201_by_the_partners_officer() {
        partnersOfficer.asks().body(DRAFT).post(path()).then().statusCode(201);
        officer.asks().get("/v1/notifications").then().body("items.type", hasItem("addendum.drafted"));
    }

    @Test
    void unauthorized_401_without_a_token() {
        refuses(given().contentType(ContentType.JSON), DRAFT, 401, "unauthenticated");
    }

    @Test
    void forbidden_403_for_the_health_office_that_reads_it() {
        refuses(Persona.ofPartner(partner, "health-office").asks(), DRAFT, 403, "forbidden");
    }

    @Test
    void not_found_404_for_another_partners_officer() {
        refuses(
                Persona.ofPartner(AgreementFixtures.aPartner(), "partner-officer")
                        .asks(),
                DRAFT,
                404,
                "not-found");
    }

    @Test
    void conflict_409_while_it_is_not_in_force() {
        agreement = AgreementFixtures.suspended(officer, partner);
        refuses(officer.asks(), DRAFT, 409, "illegal-transition");
    }

    @Test
    void unprocessable_422_from_a_meeting_that_was_about_something_else() {
        var meeting = MeetingFixtures.held(officer, partner, "EVALUATION");
        var draft = AddendumFixtures.draft(null, meeting, AddendumFixtures.SCOPE);
        refuses(officer.asks(), draft, 422, "addendum-must-name-held-evaluation");
    }

    @Test
    void bad_request_400_for_a_service_twice_a_procedure_without_referral_and_an_unknown_meeting() {
        var line = "{\"service\": \"SCREENING\", \"beneficiaries\": [\"INMATES\"]}";
        refuses(
                officer.asks(),
                AddendumFixtures.draft(null, null, "[" + line + "," + line + "]"),
                400,
                "invalid-request");
        var procedure = AddendumFixtures.SCOPE.replace("REFERRAL_OUTPATIENT", "LABORATORY");
        refuses(officer.asks(), AddendumFixtures.draft(null, null, procedure), 400, "invalid-request");
        refuses(
                officer.asks(),
                AddendumFixtures.draft(null, UUID.randomUUID(), AddendumFixtures.SCOPE),
                400,
                "invalid-request");
    }

    private void refuses(RequestSpecification request, String body, int status, String slug) {
        Refusal.is(request.body(body).post(path()), status, slug);
        officer.asks().get(path()).then().body("items.size()", equalTo(0));
    }

    private String path() {
        return "/v1/agreements/" + agreement + "/addenda";
    }
}
