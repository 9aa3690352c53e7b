package org.sambung.agreements.addendum;

import java.util.function.Predicate;
import org.sambung.agreements.agreement.AgreementStatus;
import org.sambung.agreements.agreement.Scope;
import org.sambung.platform.rule.Rule;

/** What must hold of an addendum and its agreement, beside the state, for an operation. */
enum AddendumRule implements Rule<AddendumSituation> {
    /** What is suspended or has ended is not changed. */
    AGREEMENT_MUST_BE_IN_FORCE(
            "addendum-needs-agreement-in-force", now -> now.agreement().statusAt(now.now()) == AgreementStatus.ACTIVE),

    /** Nobody signs over what was signed meanwhile. */
    ADDENDUM_MUST_BUILD_ON_LATEST_VERSION(
            "addendum-must-build-on-latest-version",
            now -> now.addendum().getBasedOn() == now.agreement().getVersions().latest()),

    /** An addendum that changes nothing is none. */
    ADDENDUM_MUST_CHANGE_SOMETHING(
            "addendum-must-change-something",
            now -> !Scope.isSame(now.agreement().latestScope(), now.addendum().getScope())),

    /** From when on must be agreed before signing. */
    FIRST_DAY_MUST_BE_AGREED(
            "addendum-first-day-must-be-agreed", now -> now.addendum().getEffectiveFrom() != null),

    /** It begins between the first day of the latest version and the agreement's last; that may lie behind. */
    FIRST_DAY_MUST_FALL_IN_LATEST_VERSION("addendum-first-day-must-fall-in-latest-version", now -> {
        var first = now.addendum().getEffectiveFrom();
        return first == null
                || !first.isBefore(now.agreement().latestEffectiveFrom())
                        && !first.isAfter(now.agreement().course().lastDay());
    });

    private final String slug;
    private final Predicate<AddendumSituation> condition;

    AddendumRule(String slug, Predicate<AddendumSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(AddendumSituation now) {
        return condition.test(now);
    }
}
