package org.sambung.referrals.patient;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** When two files may become one. */
enum MergeRule implements Rule<MergeRule.Merger> {
    /** A file is no duplicate of itself, nor of one that has gone into it. */
    TWO_FILES_ARE_NEEDED(
            "two-files-are-needed",
            both -> !both.kept().equals(both.duplicate())
                    && both.duplicate().getState().isFile()),

    /** A NIK is one person's: two different ones are two people. */
    DIFFERENT_NIKS_ARE_DIFFERENT_PEOPLE(
            "different-niks-are-different-people",
            both -> both.keptNik() == null
                    || both.duplicateNik() == null
                    || both.keptNik().equals(both.duplicateNik())),

    /** That somebody has died, escaped or gone free must not be lost with the duplicate. */
    WHAT_HAS_HAPPENED_MUST_BE_KNOWN(
            "duplicate-has-left-custody",
            both -> both.duplicate().getState() == PatientState.IN_CUSTODY
                    || both.duplicate().getState() == both.kept().getState()),

    /** Who is on the way to another facility arrives there first. */
    NEITHER_MAY_BE_ON_THE_WAY(
            "neither-may-be-on-the-way",
            both -> both.kept().getBoundForId() == null && both.duplicate().getBoundForId() == null);

    private final String slug;
    private final Predicate<Merger> condition;

    MergeRule(String slug, Predicate<Merger> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** The two files, both of one facility. */
    record Merger(Patient kept, Patient duplicate) {

        String keptNik() {
            return kept.getPerson().nik();
        }

        String duplicateNik() {
            return duplicate.getPerson().nik();
        }
    }

    static void demandAll(Merger both) {
        for (var rule : values()) {
            rule.demand(both);
        }
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Merger both) {
        return condition.test(both);
    }
}
