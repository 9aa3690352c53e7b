package org.sambung.visits.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;
import org.sambung.visits.VisitFixtures.Listed;

@QuarkusTest
class ChangeVisitPlanTest {

    Partnership partnership;
    UUID plan;
    LocalDate first;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @BeforeEach
    void aPlanOfFourDays() {
        partnership = Partnership.inForce();
        plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=4");
        first = LocalDate.now(partnership.zone()).plusDays(1);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=2", "10:00", "", ""))
                .statusCode(200)
                .body("rrule", equalTo("FREQ=DAILY;COUNT=2"))
                .body("version", equalTo(1));

        assertThat(ahead()).containsExactly(at(0, 10), at(1, 10));
        assertThat(visits(partnership.officer(), plan))
                .filteredOn(visit -> visit.status().equals("CANCELLED"))
                .hasSize(4)
                .extracting(Listed::reason)
                .containsOnly("PLAN_CHANGED");
        partnership
                .officer()
                .asks()
                .get("/v1/visit-plans/" + plan + "/history")
                .then()
                .body("action", contains("visit-plan.created", "visit-plan.changed"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", plan)).containsExactly("visit-plan.created", "visit-plan.changed"));
    }

    @Test
    void days_are_left_out_and_moved_and_the_others_keep_their_visits() {
        var before = visits(partnership.officer(), plan);

        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "09:00", '"' + first.toString() + '"', """
                {"day": "%s", "toDay": "%s", "startTime": "13:00"}""".formatted(
                                first.plusDays(1), first.plusDays(7))))
                .statusCode(200);

        assertThat(ahead()).containsExactly(at(2, 9), at(3, 9), at(7, 13));
        assertThat(visits(partnership.officer(), plan)).contains(before.get(2), before.get(3));
    }

    @Test
    void what_is_changed_back_comes_back() {
        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "09:00", '"' + first.toString() + '"', ""))
                .statusCode(200);
        assertThat(ahead()).hasSize(3);

        change(partnership.officer(), 1, to("FREQ=DAILY;COUNT=4", "09:00", "", ""))
                .statusCode(200);

        assertThat(ahead()).containsExactly(at(0, 9), at(1, 9), at(2, 9), at(3, 9));
    }

    @Test
    void what_has_begun_was_called_off_or_was_rescheduled_stays() {
        var all = visits(partnership.officer(), plan);
        post(partnership.team(), all.get(0).id(), "confirmation", null).statusCode(200);
        post(partnership.team(), all.get(0).id(), "start", null).statusCode(200);
        post(partnership.team(), all.get(1).id(), "cancellation", "{\"by\": \"PARTNER\", \"reason\": \"NO_SUPPLIES\"}")
                .statusCode(200);
        post(partnership.team(), all.get(2).id(), "rescheduling", """
                {"by": "PARTNER", "reason": "NO_SUPPLIES", "plannedStart": "%s"}""".formatted(at(9, 8)))
                .statusCode(200);

        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "10:00", "", ""))
                .statusCode(200);

        assertThat(visits(partnership.officer(), plan))
                .extracting(Listed::status)
                .containsExactly("IN_PROGRESS", "CANCELLED", "RESCHEDULED", "CANCELLED", "PLANNED", "PLANNED");
        assertThat(ahead()).containsExactly(at(3, 10), at(9, 8));
    }

    @Test
    void an_ended_plan_cancels_what_is_ahead_and_nothing_that_was() {
        post(partnership.officer(), visits(partnership.officer(), plan).get(0).id(), "confirmation", null)
                .statusCode(200);
        var today = visits(partnership.officer(), plan).get(0);
        post(partnership.team(), today.id(), "start", null).statusCode(200);

        end(partnership.officer(), "{\"lastDay\": \"" + first.plusDays(1) + "\"}")
                .statusCode(200)
                .body("lastDay", equalTo(first.plusDays(1).toString()));

        assertThat(visits(partnership.officer(), plan))
                .extracting(Listed::status)
                .containsExactly("IN_PROGRESS", "PLANNED", "CANCELLED", "CANCELLED");
        end(partnership.officer(), "{\"lastDay\": \"" + first.plusDays(2) + "\"}")
                .statusCode(409);
        change(partnership.officer(), 1, to("FREQ=DAILY", "09:00", "", "")).statusCode(409);
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", plan)).containsExactly("visit-plan.created", "visit-plan.ended"));
    }

    @Test
    void a_last_day_in_a_wrong_year_is_brought_forward() {
        end(partnership.officer(), "{\"lastDay\": \"" + first.plusYears(30) + "\"}")
                .statusCode(200);

        end(partnership.officer(), "{\"lastDay\": \"" + first.plusDays(1) + "\"}")
                .statusCode(200)
                .body("lastDay", equalTo(first.plusDays(1).toString()));

        assertThat(ahead()).containsExactly(at(0, 9), at(1, 9));
    }

    /** One that has not begun is ended without a day. */
    @Test
    void a_last_day_before_the_first_is_refused_400() {
        end(partnership.officer(), "{\"lastDay\": \"" + first.minusDays(1) + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/lastDay"))
                .body("errors.code", contains("before-first-day"));

        end(partnership.officer(), null).statusCode(200);
        assertThat(ahead()).isEmpty();
    }

    @Test
    void invalid_400_for_a_day_that_is_none_of_the_rules() {
        change(
                        partnership.officer(),
                        0,
                        to(
                                "FREQ=DAILY;COUNT=4",
                                "09:00",
                                '"' + first.plusDays(9).toString() + '"',
                                ""))
                .statusCode(400)
                .body("errors.pointer", contains("/exceptions/0"));
        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "09:00", '"' + first.toString() + '"', """
                {"day": "%s", "toDay": "%s"}""".formatted(
                                first, first.plusDays(9))))
                .statusCode(400)
                .body("errors.pointer", contains("/moved/0/day"));
    }

    @Test
    void no_day_is_moved_out_of_the_agreement_or_into_the_past_400() {
        var today = first.minusDays(1);
        for (var there : List.of(partnership.until().plusDays(1), today.minusDays(1), today)) {
            change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "09:00", "", """
                    {"day": "%s", "toDay": "%s", "startTime": "00:00"}""".formatted(first, there)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/moved/0/toDay"))
                    .body(
                            "errors.code",
                            contains(there.isAfter(partnership.until()) ? "day-not-covered" : "day-not-ahead"));
        }

        assertThat(ahead()).containsExactly(at(0, 9), at(1, 9), at(2, 9), at(3, 9));
    }

    @Test
    void what_was_moved_before_may_be_said_again_when_it_is_past() {
        var moved = "{\"day\": \"%s\", \"toDay\": \"%s\"}".formatted(first.plusDays(3), first);
        change(partnership.officer(), 0, to("FREQ=DAILY;COUNT=4", "09:00", "", moved))
                .statusCode(200);
        SettableClock.advance(Duration.ofDays(2));

        change(partnership.officer(), 1, to("FREQ=DAILY;COUNT=5", "09:00", "", moved))
                .statusCode(200);

        assertThat(ahead()).contains(at(4, 9)).doesNotContain(at(3, 9));
    }

    @Test
    void a_plan_under_a_suspended_agreement_cannot_be_changed_422() {
        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        change(partnership.officer(), 0, to("FREQ=DAILY", "09:00", "", ""))
                .statusCode(422)
                .body("type", equalTo("/problems/agreement-not-in-force"));
    }

    @Test
    void refusals_401_403_404_412_428() {
        var body = to("FREQ=DAILY", "09:00", "", "");
        given().contentType("application/json")
                .body(body)
                .put("/v1/visit-plans/" + plan)
                .then()
                .statusCode(401);
        given().post("/v1/visit-plans/" + plan + "/end").then().statusCode(401);
        change(partnership.partnerOfficer(), 0, body).statusCode(403);
        end(partnership.partnerOfficer(), null).statusCode(403);
        change(Partnership.inForce().officer(), 0, body).statusCode(404);
        end(Partnership.inForce().officer(), null).statusCode(404);
        change(partnership.officer(), 7, body).statusCode(412);
        partnership
                .officer()
                .asks()
                .body(body)
                .put("/v1/visit-plans/" + plan)
                .then()
                .statusCode(428);
    }

    private ValidatableResponse change(Persona who, int version, String body) {
        return who.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/visit-plans/" + plan)
                .then();
    }

    private ValidatableResponse end(Persona who, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/visit-plans/" + plan + "/end")
                .then();
    }

    private String to(String rrule, String startTime, String exceptions, String moved) {
        return """
                {"rrule": "%s", "firstDay": "%s", "startTime": "%s", "durationMinutes": 120,
                 "exceptions": [%s], "moved": [%s]}
                """.formatted(rrule, first, startTime, exceptions, moved);
    }

    private List<Instant> ahead() {
        return visits(partnership.officer(), plan).stream()
                .filter(visit -> visit.status().equals("PLANNED"))
                .map(Listed::plannedStart)
                .toList();
    }

    private Instant at(int day, int hour) {
        return LocalDateTime.of(first.plusDays(day), LocalTime.of(hour, 0))
                .atZone(partnership.zone())
                .toInstant();
    }
}
