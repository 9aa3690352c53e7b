package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.visits.VisitFixtures;

/**
 * What is left for a renewal of a plan that counts its days: so many were promised, whenever the agreement before ends. The
 * plan's days are the first, the eighth, the fifteenth and so on from today.
 */
@QuarkusTest
class CarriedCountTest {

    RenewedPartnership both;

    @BeforeEach
    void anAgreementAndItsRenewal() {
        both = RenewedPartnership.inTwentyDays();
    }

    @Test
    void it_goes_on_with_those_that_are_left() {
        // Three of the ten lie before the renewal's first day.
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=10");

        both.isSigned();

        both.plans()
                .body("items.rrule", contains("FREQ=WEEKLY;COUNT=7"))
                .body("items.firstDay", contains(both.in(22).toString()));
    }

    /** What fell between the two could not be held and is not lost. */
    @Test
    void days_between_the_two_agreements_are_not_counted_as_held() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=5");
        both = both.beginning(both.in(31));

        both.isSigned();

        both.plans()
                .body("items.rrule", contains("FREQ=WEEKLY;COUNT=2"))
                .body("items.firstDay", contains(both.in(36).toString()));
    }

    @Test
    void days_after_an_early_end_are_not_counted_as_held() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=5");
        both.endsEarly(10, 6);

        both.isSigned();

        both.plans()
                .body("items.rrule", contains("FREQ=WEEKLY;COUNT=3"))
                .body("items.firstDay", contains(both.in(22).toString()));
    }

    /** The renewal was signed first, and the plan carried over with one day. */
    @Test
    void an_early_end_leaves_more_for_a_plan_that_was_carried_over_before_and_once() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=4");
        both.isSigned();
        var carried = both.onlyPlan();
        assertThat(both.daysOf(carried)).containsExactly(both.in(22));

        both.endsEarly(10, 6);
        both.endsEarly(10, 7);

        both.plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=2")).body("items.version", contains(1));
        assertThat(both.daysOf(carried)).containsExactly(both.in(22), both.in(29));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", carried))
                .containsExactly("visit-plan.created", "visit-plan.changed"));
    }

    @Test
    void a_plan_with_nothing_left_is_carried_over_when_an_early_end_leaves_something() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=2");
        both.isSigned();
        both.plans().body("items", empty());

        both.endsEarly(5, 6);

        both.plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=1"));
        assertThat(both.daysOf(both.onlyPlan())).containsExactly(both.in(22));
    }

    @Test
    void what_somebody_has_planned_otherwise_since_stays_as_it_is() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=4");
        both.isSigned();
        var carried = both.onlyPlan();
        both.begun(7)
                .officer()
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"rrule": "FREQ=WEEKLY;COUNT=3", "firstDay": "%s", "startTime": "10:00", "durationMinutes": 60}
                        """.formatted(both.in(23)))
                .put("/v1/visit-plans/" + carried)
                .then()
                .statusCode(200);

        both.endsEarly(10, 6);

        both.plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=3"));
        assertThat(both.daysOf(carried)).containsExactly(both.in(23), both.in(30), both.in(37));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNT=3", "UNTIL="})
    void the_last_day_is_not_lost_where_it_was_moved_into_the_renewal(String end) {
        var last = end.equals("UNTIL=") ? end + both.in(16).toString().replace("-", "") : end;
        both.planned("FREQ=WEEKLY;" + last, "", both.moved(15, 24));

        both.isSigned();

        assertThat(both.daysOf(both.onlyPlan())).containsExactly(both.in(24));
    }

    @Test
    void nor_are_several_that_were_each_at_its_own_time() {
        both.planned(
                "FREQ=WEEKLY;COUNT=3",
                "",
                both.moved(8, 25).replace("}", ", \"startTime\": \"13:00\"}") + ", " + both.moved(15, 24));

        both.isSigned();

        var carried = both.onlyPlan();
        assertThat(both.daysOf(carried)).containsExactly(both.in(24), both.in(25));
        both.plans()
                .body("items.startTime", contains("13:00:00"))
                .body("items.moved.flatten().startTime", contains("09:00:00"));
    }

    /** Two were held and one comes along: two are left of the five, not three. */
    @Test
    void what_comes_along_takes_its_day_of_those_that_are_left() {
        both.planned("FREQ=WEEKLY;COUNT=5", "", both.moved(15, 24));
        both.endsEarly(10, 6);

        both.isSigned();

        both.plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=2"));
        assertThat(both.daysOf(both.onlyPlan())).containsExactly(both.in(22), both.in(24), both.in(29));
    }

    @Test
    void what_was_moved_to_a_day_that_neither_agreement_has_takes_place_on_its_own() {
        both.planned("FREQ=WEEKLY;COUNT=4", "", both.moved(22, 19));
        both.endsEarly(10, 6);

        both.isSigned();

        assertThat(both.daysOf(both.onlyPlan())).containsExactly(both.in(22), both.in(29));
    }
}
