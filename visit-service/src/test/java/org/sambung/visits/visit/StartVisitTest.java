package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class StartVisitTest {

    Partnership partnership;
    UUID id;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aConfirmedVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.nurse(), id, "start", null).statusCode(200);

        get(partnership.nurse(), id)
                .body("status", equalTo("IN_PROGRESS"))
                .body("startedAt", notNullValue())
                .body(
                        "actions.possible.name",
                        contains("attendance", "findings", "education", "records", "completion"));
        history(partnership.nurse(), id)
                .body("[2].action", equalTo("visit.started"))
                .body("[2].from", equalTo("CONFIRMED"))
                .body("[2].to", equalTo("IN_PROGRESS"))
                .body("[2].roles", contains("nurse"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .containsExactly("visit.planned", "visit.confirmed", "visit.started"));
    }

    @Test
    void unauthenticated_401() {
        given().post("/v1/visits/" + id + "/start").then().statusCode(401);
    }

    @Test
    void forbidden_403_for_officers() {
        post(partnership.officer(), id, "start", null).statusCode(403);
        post(partnership.partnerOfficer(), id, "start", null).statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().nurse(), id, "start", null).statusCode(404);
    }

    @Test
    void who_comes_without_having_confirmed_needs_no_confirming() {
        post(partnership.team(), VisitFixtures.aVisit(partnership), "start", null)
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    /** Of a plan of every day, the one in five days. */
    @Test
    void what_is_planned_for_later_does_not_start_now_nor_did_it_long_ago() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=5");
        var later = VisitFixtures.visits(partnership.officer(), plan).get(4).id();

        post(partnership.team(), later, "start", null)
                .statusCode(422)
                .body("type", equalTo("/problems/start-far-from-plan"));
        post(partnership.team(), id, "start", "{\"occurredAt\": \"2026-01-05T01:00:00Z\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/start-far-from-plan"));

        get(partnership.team(), later)
                .body("status", equalTo("PLANNED"))
                .body("actions.possible.name", not(hasItem("start")));
    }

    @Test
    void conflict_409_when_called_off() {
        post(partnership.team(), id, "cancellation", "{\"by\": \"PARTNER\", \"reason\": \"NO_TRANSPORT\"}")
                .statusCode(200);

        post(partnership.team(), id, "start", null).statusCode(409);
    }
}
