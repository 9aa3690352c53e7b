package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of the closing of an action item, told in this order. */
enum ClosingRule implements Rule<ClosingRule.Attempt> {
    /** That something was done is shown, not said. */
    CLOSING_NEEDS_EVIDENCE(
            "closing-needs-evidence", attempt -> !attempt.command().evidence().isEmpty()),

    /** Nothing was done tomorrow, nor before it was found missing. */
    CLOSING_DAY_MUST_HAVE_COME(
            "closing-day-must-have-come",
            attempt -> !attempt.command().on().isAfter(attempt.today())
                    && !attempt.command().on().isBefore(attempt.foundOn()));

    private final String slug;
    private final Predicate<Attempt> condition;

    ClosingRule(String slug, Predicate<Attempt> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** @param today the facility's day */
    record Attempt(CloseActionItem command, LocalDate foundOn, LocalDate today) {}

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
