package org.sambung.visits.visit;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a visit, beside its state, for an operation. */
enum VisitRule implements Rule<VisitSituation> {
    /** Before its planned end a visit may still begin, so it is not missed. */
    PLANNED_TIME_MUST_BE_PAST("planned-time-not-past", now -> !now.at()
            .isBefore(now.visit().getBooking().plannedEnd())),

    /** What was never confirmed was missed by nobody in particular; what was confirmed was missed by one side. */
    MISS_REASON_MUST_FIT(
            "miss-reason-does-not-fit",
            now -> now.missReason() == null || now.missReason().fits(now.visit().getStatus())),

    /** A visit does not end before it began. */
    COMPLETION_MUST_FOLLOW_START(
            "completion-before-start",
            now -> now.visit().getStartedAt() == null
                    || !now.at().isBefore(now.visit().getStartedAt()));

    private final String slug;
    private final Predicate<VisitSituation> condition;

    VisitRule(String slug, Predicate<VisitSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(VisitSituation now) {
        return condition.test(now);
    }
}
