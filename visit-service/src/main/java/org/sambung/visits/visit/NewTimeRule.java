package org.sambung.visits.visit;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;
import org.sambung.visits.coverage.Coverage;

/** What must hold of the time to which a visit is moved, told in this order. */
enum NewTimeRule implements Rule<NewTimeRule.NewTime> {
    /** What is moved is moved ahead: what has been is recorded, not planned. */
    NEW_TIME_MUST_BE_AHEAD(
            "new-time-not-ahead", to -> to.booking().plannedStart().isAfter(to.now())),

    /** Nobody is let in on a day that the agreement does not cover. */
    NEW_DAY_MUST_BE_COVERED(
            "new-day-not-covered",
            to -> to.coverage().getStatus().isStanding()
                    && to.booking().isWithin(to.coverage())
                    && to.coverage().standsOn(to.coverage().dateOf(to.booking().plannedStart()))),

    /** Nor for what the agreement does not promise on that day. */
    NEW_DAY_MUST_HAVE_THE_SERVICE("new-day-lacks-service", to -> to.booking().isAllowedBy(to.coverage()));

    private final String slug;
    private final Predicate<NewTime> condition;

    NewTimeRule(String slug, Predicate<NewTime> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** When a visit shall be, under which agreement, seen from now. */
    record NewTime(Coverage coverage, Booking booking, Instant now) {}

    static void demandAll(Coverage coverage, Booking booking, Instant now) {
        var time = new NewTime(coverage, booking, now);
        Arrays.stream(values()).forEach(rule -> rule.demand(time));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(NewTime time) {
        return condition.test(time);
    }
}
