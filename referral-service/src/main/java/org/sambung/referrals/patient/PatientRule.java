package org.sambung.referrals.patient;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a patient's file, beside its state. */
enum PatientRule implements Rule<PatientSituation> {
    /** Who is on the way to another facility arrives there first; of the other file, {@link MergeRule} says the same. */
    KEPT_MAY_NOT_BE_ON_THE_WAY("neither-may-be-on-the-way", now -> now.patient().getBoundForId() == null);

    private final String slug;
    private final Predicate<PatientSituation> condition;

    PatientRule(String slug, Predicate<PatientSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(PatientSituation now) {
        return condition.test(now);
    }
}
