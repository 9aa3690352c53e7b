package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** What becomes of plans when their agreement is renewed; of those that count their days see {@link CarriedCountTest}. */
@QuarkusTest
class RenewalTest {

    RenewedPartnership both;

    @BeforeEach
    void anAgreementAndItsRenewal() {
        both = RenewedPartnership.inTwentyDays();
    }

    @Test
    void a_renewal_carries_plans_over_in_step_and_once() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;INTERVAL=2");

        both.isSigned();
        both.renews("agreement.activated", "ACTIVE", 6, Partnership.CHECKUPS);

        var carried = both.plans()
                .body("items.rrule", contains("FREQ=WEEKLY;INTERVAL=2"))
                .body("items.firstDay", contains(both.in(29).toString()))
                .extract()
                .<String>path("items[0].id");
        assertThat(both.daysOf(UUID.fromString(carried))).containsExactly(both.in(29), both.in(43), both.in(57));
        assertThat(Events.typesOf("visits", UUID.fromString(carried))).containsOnly("visit-plan.created");
    }

    @Test
    void what_the_renewal_does_not_promise_is_not_carried_over() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY");

        both.renews("agreement.signed", "SIGNED", 5, Partnership.EDUCATION);

        both.plans().body("items", empty());
    }

    @Test
    void a_plan_that_has_ended_or_has_no_days_left_is_not_carried_over() {
        VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY;COUNT=2");
        var ended = VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY");
        both.end(ended, both.in(9));

        both.isSigned();

        both.plans().body("items", empty());
    }

    /** The renewal counts all the same, and what is wanted under it can be planned. */
    @Test
    void a_plan_whose_last_days_are_left_out_or_moved_away_keeps_no_renewal_from_counting() {
        // Days 1, 8, 15, 22: the last one is the renewal's.
        both.planned("FREQ=WEEKLY;COUNT=4", '"' + both.in(22).toString() + '"', "");
        both.planned("FREQ=WEEKLY;COUNT=4", "", both.moved(22, 19));

        both.isSigned();
        both.plans().body("items", empty());
        both.renews("agreement.activated", "ACTIVE", 6, Partnership.CHECKUPS);

        var begun = both.begun(7);
        assertThat(visits(begun.officer(), VisitFixtures.aPlan(begun, "FREQ=DAILY;COUNT=2")))
                .hasSize(2);
    }

    @Test
    void what_was_moved_into_the_renewal_takes_place_under_it_and_stays_when_the_plan_changes() {
        both.planned("FREQ=WEEKLY;COUNT=5", "", both.moved(15, 24));

        both.isSigned();
        both.renews("agreement.activated", "ACTIVE", 6, Partnership.CHECKUPS);

        both.plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=2"));
        var carried = both.onlyPlan();
        assertThat(both.daysOf(carried)).containsExactly(both.in(22), both.in(24), both.in(29));

        // Once the renewal counts it may be said again where the plan changes.
        both.begun(7)
                .officer()
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"rrule": "FREQ=WEEKLY;COUNT=2", "firstDay": "%s", "startTime": "10:00", "durationMinutes": 60,
                         "moved": [%s]}""".formatted(both.in(22), both.moved(15, 24)))
                .put("/v1/visit-plans/" + carried)
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_that_ends_within_the_renewal_is_carried_over_with_its_last_day() {
        var ended = VisitFixtures.aPlan(both.before(), "FREQ=WEEKLY");
        both.end(ended, both.in(30));

        both.isSigned();

        both.plans().body("items.lastDay", contains(both.in(30).toString()));
        assertThat(both.daysOf(both.onlyPlan())).containsExactly(both.in(22), both.in(29));
    }
}
