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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class MissVisitTest {

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
    void ok_200_with_state_history_and_events() {
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.nurse(), confirmed, "miss", because("PARTNER_NO_SHOW")).statusCode(200);

        get(partnership.nurse(), confirmed)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("PARTNER_NO_SHOW"))
                .body("actions.possible.size()", equalTo(0));
        history(partnership.nurse(), confirmed)
                .body("action", contains("visit.planned", "visit.confirmed", "visit.missed"))
                .body("[2].from", equalTo("CONFIRMED"))
                .body("[2].to", equalTo("MISSED"))
                .body("[2].reason", equalTo("PARTNER_NO_SHOW"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", confirmed))
                .containsExactly("visit.planned", "visit.confirmed", "visit.missed"));
    }

    @ParameterizedTest
    @CsvSource({"NOT_CONFIRMED, 200, 422", "PARTNER_NO_SHOW, 422, 200", "FACILITY_NOT_READY, 422, 200"})
    void the_reason_must_fit_the_confirmation(String reason, int ofPlanned, int ofConfirmed) {
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.nurse(), planned, "miss", because(reason)).statusCode(ofPlanned);
        post(partnership.nurse(), confirmed, "miss", because(reason)).statusCode(ofConfirmed);
    }

    @Test
    void the_planned_time_must_be_past() {
        post(partnership.team(), confirmed, "miss", because("PARTNER_NO_SHOW"))
                .statusCode(422)
                .body("type", equalTo("/problems/planned-time-not-past"));
    }

    @Test
    void the_partner_alone_does_not_say_that_the_facility_failed() {
        SettableClock.advance(Duration.ofDays(2));

        for (var partner : List.of(partnership.team(), partnership.partnerOfficer())) {
            post(partner, confirmed, "miss", because("FACILITY_NOT_READY"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/cannot-speak-for-the-facility"));
        }
        post(partnership.team(), confirmed, "miss", because("PARTNER_NO_SHOW")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmation, {}",
        "cancellation, '{\"by\": \"PARTNER\", \"reason\": \"NO_TRANSPORT\"}'",
        "rescheduling, '{\"by\": \"PARTNER\", \"reason\": \"NO_TRANSPORT\", \"plannedStart\": \"%s\"}'"
    })
    void what_nobody_came_to_is_not_confirmed_called_off_or_moved_afterwards(String operation, String body) {
        SettableClock.advance(Duration.ofDays(2));
        var visit = operation.equals("confirmation") ? planned : confirmed;

        post(partnership.team(), visit, operation, body.formatted(Instant.now().plus(Duration.ofDays(9))))
                .statusCode(422)
                .body("type", equalTo("/problems/planned-time-past"));
    }

    /** Nor with an earlier time: that it was called off would have to be said before. */
    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "rescheduling"})
    void a_no_show_is_not_called_off_or_moved_with_an_earlier_time(String operation) {
        var earlier = Instant.now();
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.team(), confirmed, operation, """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "occurredAt": "%s"%s}""".formatted(
                                earlier,
                                operation.equals("cancellation")
                                        ? ""
                                        : ", \"plannedStart\": \"" + earlier.plus(Duration.ofDays(9)) + "\""))
                .statusCode(422)
                .body("type", equalTo("/problems/planned-time-past"));

        get(partnership.team(), confirmed).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(because("NOT_CONFIRMED"))
                .post("/v1/visits/" + planned + "/miss")
                .then()
                .statusCode(401);
    }

    @Test
    void forbidden_403_for_oversight() {
        var oversight = Persona.ofRegion(Partnership.REGION, "oversight");

        post(oversight, planned, "miss", because("NOT_CONFIRMED")).statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().officer(), planned, "miss", because("NOT_CONFIRMED"))
                .statusCode(404);
    }

    @Test
    void conflict_409_when_it_has_started() {
        post(partnership.team(), confirmed, "start", null).statusCode(200);
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.officer(), confirmed, "miss", because("PARTNER_NO_SHOW"))
                .statusCode(409);
    }

    private static String because(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }
}
