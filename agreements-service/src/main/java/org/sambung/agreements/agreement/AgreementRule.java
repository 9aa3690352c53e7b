package org.sambung.agreements.agreement;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of an agreement, beside its state, for an operation. */
enum AgreementRule implements Rule<AgreementSituation> {
    /** An agreement that promises nothing is not ready to be signed. */
    SCOPE_MUST_PROMISE_SOMETHING(
            "scope-must-promise-something", now -> !now.agreement().getScope().isEmpty()),

    /** From when to when must be agreed before signing. */
    PERIOD_MUST_BE_AGREED("period-must-be-agreed", now -> now.agreement().hasPeriod());

    private final String slug;
    private final Predicate<AgreementSituation> condition;

    AgreementRule(String slug, Predicate<AgreementSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(AgreementSituation now) {
        return condition.test(now);
    }
}
