package org.sambung.agreements.accreditation;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a programme, beside its stage, for an operation. */
enum ProgrammeRule implements Rule<ProgrammeSituation> {
    /** A clinic without a licence of that day cannot be registered. */
    LICENCE_MUST_BE_VALID("licence-must-be-valid", ProgrammeSituation::isLicensed),

    /** Nobody is surveyed who has not looked at every element. */
    SELF_ASSESSMENT_MUST_BE_COMPLETE(
            "self-assessment-must-be-complete", now -> now.programme().getUnscored() == 0);

    private final String slug;
    private final Predicate<ProgrammeSituation> condition;

    ProgrammeRule(String slug, Predicate<ProgrammeSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(ProgrammeSituation now) {
        return condition.test(now);
    }
}
