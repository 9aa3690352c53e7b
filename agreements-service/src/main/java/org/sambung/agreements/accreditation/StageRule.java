package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of the day on which a stage is said to have been reached, told in this order. */
enum StageRule implements Rule<StageRule.Attempt> {
    /** Nothing has happened tomorrow; today is the facility's. */
    DAY_MUST_HAVE_COME("day-must-have-come", attempt -> !attempt.on().isAfter(attempt.today())),

    /** No stage was reached before the one before it. */
    STAGES_MUST_FOLLOW_EACH_OTHER(
            "stages-must-follow-each-other", attempt -> !attempt.on().isBefore(attempt.last()));

    private final String slug;
    private final Predicate<Attempt> condition;

    StageRule(String slug, Predicate<Attempt> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /**
     * @param last the day of the stage before
     * @param today the facility's day
     */
    record Attempt(LocalDate on, LocalDate last, LocalDate today) {}

    static void demandAll(Attempt attempt) {
        Arrays.stream(values()).forEach(rule -> rule.demand(attempt));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Attempt attempt) {
        return condition.test(attempt);
    }
}
