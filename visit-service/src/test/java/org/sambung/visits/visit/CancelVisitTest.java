package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class CancelVisitTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.partnerOfficer(), id, "cancellation", by("PARTNER", "NO_TRANSPORT"))
                .statusCode(200);

        get(partnership.officer(), id)
                .body("status", equalTo("CANCELLED"))
                .body("cancelledBy", equalTo("PARTNER"))
                .body("reason", equalTo("NO_TRANSPORT"))
                .body("actions.possible.size()", equalTo(0));
        history(partnership.officer(), id)
                .body("action", contains("visit.planned", "visit.cancelled"))
                .body("[1].from", equalTo("PLANNED"))
                .body("[1].to", equalTo("CANCELLED"))
                .body("[1].reason", equalTo("NO_TRANSPORT"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", id)).containsExactly("visit.planned", "visit.cancelled"));
    }

    @Test
    void the_facility_may_say_it_for_the_partner() {
        post(partnership.officer(), id, "cancellation", by("PARTNER", "NO_SUPPLIES"))
                .statusCode(200);
    }

    @Test
    void the_partner_cannot_speak_for_the_facility() {
        post(partnership.team(), id, "cancellation", by("FACILITY", "OUTBREAK"))
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-speak-for-the-facility"));
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITY, NO_TRANSPORT, /reason",
        "PARTNER, AGREEMENT_SUSPENDED, /reason",
        "AGREEMENT, AGREEMENT_SUSPENDED, /by",
        "NOBODY, OUTBREAK, /by"
    })
    void invalid_400_for_a_reason_of_another_side(String side, String reason, String pointer) {
        post(partnership.officer(), id, "cancellation", by(side, reason))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(by("FACILITY", "OUTBREAK"))
                .post("/v1/visits/" + id + "/cancellation")
                .then()
                .statusCode(401);
    }

    @Test
    void forbidden_403_for_a_nurse() {
        post(partnership.nurse(), id, "cancellation", by("FACILITY", "OUTBREAK"))
                .statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().officer(), id, "cancellation", by("FACILITY", "OUTBREAK"))
                .statusCode(404);
    }

    @Test
    void conflict_409_when_it_has_started() {
        var started = VisitFixtures.aStartedVisit(partnership);

        post(partnership.officer(), started, "cancellation", by("FACILITY", "OUTBREAK"))
                .statusCode(409);
    }

    private static String by(String side, String reason) {
        return "{\"by\": \"" + side + "\", \"reason\": \"" + reason + "\"}";
    }
}
