package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class MissingVisitsTest {

    @Inject
    MissingVisits missing;

    Partnership partnership;
    UUID planned;
    UUID confirmed;

    @BeforeEach
    void twoVisits() {
        partnership = Partnership.inForce();
        planned = VisitFixtures.aVisit(partnership);
        confirmed = VisitFixtures.aConfirmedVisit(partnership);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void what_never_started_is_missed_by_the_clock_once_though_two_work_at_it() {
        SettableClock.advance(Duration.ofDays(5));

        var replicas =
                List.of(CompletableFuture.runAsync(missing::missDue), CompletableFuture.runAsync(missing::missDue));
        replicas.forEach(CompletableFuture::join);

        get(partnership.officer(), planned).body("status", equalTo("MISSED")).body("reason", equalTo("NOT_CONFIRMED"));
        get(partnership.officer(), confirmed)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("UNREPORTED"))
                .body("missedBy", nullValue());
        history(partnership.officer(), planned).body("size()", equalTo(2));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", planned)).containsExactly("visit.planned", "visit.missed"));
    }

    @Test
    void a_tablet_without_network_has_its_time() {
        SettableClock.advance(Duration.ofDays(2));

        missing.missDue();

        get(partnership.officer(), confirmed).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void what_began_is_left_alone() {
        post(partnership.team(), confirmed, "start", null).statusCode(200);
        SettableClock.advance(Duration.ofDays(5));

        missing.missDue();

        get(partnership.officer(), confirmed).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void a_side_says_later_who_failed_200_with_state_history_and_events() {
        SettableClock.advance(Duration.ofDays(5));
        missing.missDue();

        post(partnership.officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(200);

        get(partnership.officer(), confirmed)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("PARTNER_NO_SHOW"))
                .body("missedBy", equalTo("PARTNER"));
        history(partnership.officer(), confirmed)
                .body("[3].action", equalTo("visit.miss-attributed"))
                .body("[3].reason", equalTo("PARTNER_NO_SHOW"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", confirmed)).endsWith("visit.missed", "visit.miss-attributed"));
        post(partnership.team(), confirmed, "miss-attribution", by("FACILITY"))
                .statusCode(409)
                .body("type", equalTo("/problems/miss-known-already"));
    }

    @Test
    void the_clocks_reason_is_nobody_elses() {
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.officer(), confirmed, "miss", "{\"reason\": \"UNREPORTED\"}")
                .statusCode(400);
    }

    @Test
    void refusals_401_403_404_409() {
        given().contentType("application/json")
                .body(by("PARTNER"))
                .post("/v1/visits/" + confirmed + "/miss-attribution")
                .then()
                .statusCode(401);
        post(Persona.ofRegion(Partnership.REGION, "oversight"), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(403);
        post(Partnership.inForce().officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(404);
        post(partnership.officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(409);
    }

    private static String by(String side) {
        return "{\"missedBy\": \"" + side + "\"}";
    }
}
