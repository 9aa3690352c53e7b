package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class ConfirmVisitTest {

    Partnership partnership;
    UUID id;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @BeforeEach
    void aVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "confirmation", null).statusCode(200).body("status", equalTo("CONFIRMED"));

        get(partnership.team(), id)
                .body("status", equalTo("CONFIRMED"))
                .body("actions.possible.name", contains("start", "records", "cancellation", "rescheduling", "team"))
                .body("actions.blocked.find { it.name == 'miss' }.because", contains("planned-time-not-past"))
                .body("actions.blocked.name", hasItem("confirmation"));
        history(partnership.team(), id)
                .body("action", contains("visit.planned", "visit.confirmed"))
                .body("[1].from", equalTo("PLANNED"))
                .body("[1].to", equalTo("CONFIRMED"))
                .body("[1].by", equalTo("Uji visiting-team"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", id)).containsExactly("visit.planned", "visit.confirmed"));
    }

    @Test
    void ok_200_for_the_partners_officer_and_for_the_facility() {
        post(partnership.partnerOfficer(), id, "confirmation", "{}").statusCode(200);
        post(partnership.officer(), VisitFixtures.aVisit(partnership), "confirmation", "{}")
                .statusCode(200);
    }

    @Test
    void entered_later_it_counts_from_when_it_happened() {
        var then = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        post(partnership.officer(), id, "confirmation", "{\"occurredAt\": \"%s\"}".formatted(then))
                .statusCode(200);

        history(partnership.officer(), id).body("[1].occurredAt", equalTo(then.toString()));
    }

    /** Else it could make the partner's no-show out of a visit that nobody had confirmed. */
    @Test
    void after_its_end_the_partner_alone_says_that_it_was_confirmed() {
        var before = "{\"occurredAt\": \"%s\"}".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.officer(), id, "confirmation", before)
                .statusCode(422)
                .body("type", equalTo("/problems/planned-time-past"));
        get(partnership.officer(), id)
                .body("status", equalTo("PLANNED"))
                .body("actions.blocked.find { it.name == 'confirmation' }.because", contains("planned-time-past"));
        get(partnership.team(), id).body("actions.possible.name", hasItem("confirmation"));
        post(partnership.team(), id, "confirmation", before).statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void no_step_is_refused_for_a_clock_that_is_a_little_ahead() {
        var ahead = Instant.now().plusSeconds(120);
        post(partnership.team(), id, "confirmation", "{\"occurredAt\": \"" + ahead + "\"}")
                .statusCode(200);
    }

    @Test
    void nothing_happens_in_the_future() {
        post(partnership.team(), id, "confirmation", "{\"occurredAt\": \"2099-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/occurred-in-the-future"));
    }

    @Test
    void stale_412_when_somebody_else_was_first() {
        partnership
                .team()
                .asks()
                .header("If-Match", "\"7\"")
                .post("/v1/visits/" + id + "/confirmation")
                .then()
                .statusCode(412);
    }

    @Test
    void unauthenticated_401() {
        given().post("/v1/visits/" + id + "/confirmation").then().statusCode(401);
    }

    @Test
    void forbidden_403_for_a_nurse() {
        post(partnership.nurse(), id, "confirmation", null).statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().team(), id, "confirmation", null).statusCode(404);
        post(Partnership.inForce().officer(), id, "confirmation", null).statusCode(404);
    }

    @Test
    void conflict_409_when_confirmed_before() {
        post(partnership.team(), id, "confirmation", null).statusCode(200);

        post(partnership.team(), id, "confirmation", null)
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }
}
