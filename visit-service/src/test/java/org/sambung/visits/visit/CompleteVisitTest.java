package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class CompleteVisitTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aStartedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aStartedVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "completion", null).statusCode(200);

        get(partnership.team(), id)
                .body("status", equalTo("COMPLETED"))
                .body("completedAt", notNullValue())
                .body("attended.inmates", equalTo(0))
                .body(
                        "actions.possible.name",
                        contains("attendance", "findings", "education", "records", "partner-verification"));
        history(partnership.team(), id)
                .body("[3].action", equalTo("visit.completed"))
                .body("[3].from", equalTo("IN_PROGRESS"))
                .body("[3].to", equalTo("COMPLETED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .containsExactly("visit.planned", "visit.confirmed", "visit.started", "visit.completed"));
    }

    @Test
    void completion_must_follow_start() {
        var then = Instant.now().minus(1, ChronoUnit.HOURS);

        post(partnership.team(), id, "completion", "{\"occurredAt\": \"%s\"}".formatted(then))
                .statusCode(422)
                .body("type", equalTo("/problems/completion-before-start"));
    }

    @Test
    void unauthenticated_401() {
        given().post("/v1/visits/" + id + "/completion").then().statusCode(401);
    }

    @Test
    void forbidden_403_for_an_officer() {
        post(partnership.officer(), id, "completion", null).statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().team(), id, "completion", null).statusCode(404);
    }

    @Test
    void conflict_409_when_not_started() {
        post(partnership.team(), VisitFixtures.aConfirmedVisit(partnership), "completion", null)
                .statusCode(409);
    }
}
