package org.sambung.visits.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.followup.FollowUpFixtures.assertTold;
import static org.sambung.visits.followup.FollowUpFixtures.told;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;

/** The facility's own staff say what became of a follow-up. */
@QuarkusTest
class SettleFollowUpTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void somebodyWaits() {
        partnership = Partnership.inForce();
        told(partnership, UUID.randomUUID(), UUID.randomUUID(), aPatient(partnership.facility()), "CLINIC");
        id = FollowUpFixtures.id(partnership);
    }

    @Test
    void staff_complete_it_themselves_with_state_history_and_events() {
        post(partnership.nurse(), id, "completion", null)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("actions.possible", empty());

        partnership
                .nurse()
                .asks()
                .get("/v1/follow-ups/" + id + "/history")
                .then()
                .body("action", contains("follow-up.asked", "follow-up.completed"));
        assertTold(id, "follow-up.asked", "follow-up.completed");
        post(partnership.nurse(), id, "completion", null).statusCode(409);
        post(partnership.nurse(), id, "miss", "{\"reason\": \"NOT_SEEN\"}").statusCode(409);
    }

    @Test
    void staff_say_why_it_was_missed() {
        post(partnership.nurse(), id, "miss", "{\"reason\": \"REFUSED_BY_PATIENT\"}")
                .statusCode(200)
                .body("status", equalTo("MISSED"));

        partnership.nurse().asks().get("/v1/follow-ups/" + id).then().body("reason", equalTo("REFUSED_BY_PATIENT"));
    }

    /** The patient's transfer says so, and another one begins there; or the hospital's corrected answer does. */
    @ParameterizedTest
    @ValueSource(strings = {"TRANSFERRED", "NOT_ASKED_FOR"})
    void invalid_400_for_what_only_events_tell(String reason) {
        post(partnership.nurse(), id, "miss", "{\"reason\": \"" + reason + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("reason-of-the-events"));

        FollowUpFixtures.list(partnership).body("items.status", contains("ASKED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "miss"})
    void refused_400_401_403_404_412_415_422(String operation) {
        var body = operation.equals("miss") ? "{\"reason\": \"NOT_SEEN\"}" : "{}";
        var path = "/v1/follow-ups/" + id + "/" + operation;

        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        post(partnership.officer(), id, operation, body).statusCode(403);
        post(Partnership.inForce().nurse(), id, operation, body).statusCode(404);
        post(partnership.nurse(), id, operation, "{\"surprise\": 1}").statusCode(400);
        var future = body.replace("}", (body.length() > 2 ? ", " : "") + "\"occurredAt\": \"2999-01-01T00:00:00Z\"}");
        post(partnership.nurse(), id, operation, future).statusCode(422);
        partnership
                .nurse()
                .asks()
                .header("If-Match", "\"9\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        partnership
                .nurse()
                .asks()
                .contentType("text/plain")
                .body("x")
                .post(path)
                .then()
                .statusCode(415);
        FollowUpFixtures.list(partnership).body("items.status", contains("ASKED"));
    }

    @Test
    void staff_of_another_facility_see_nothing() {
        var stranger = Partnership.inForce().nurse();

        stranger.asks().get("/v1/follow-ups").then().body("items", empty());
        stranger.asks().get("/v1/follow-ups/" + id).then().statusCode(404);
        stranger.asks().get("/v1/follow-ups/" + id + "/history").then().statusCode(404);
    }

    private static ValidatableResponse post(Persona who, UUID followUp, String operation, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/follow-ups/" + followUp + "/" + operation)
                .then();
    }
}
