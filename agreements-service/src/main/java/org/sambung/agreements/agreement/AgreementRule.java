package org.sambung.agreements.agreement;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;

/** What must hold of an agreement, beside its state, for an operation. */
enum AgreementRule implements Rule<AgreementSituation> {
    /** An agreement that promises nothing is not ready to be signed. */
    SCOPE_MUST_PROMISE_SOMETHING(
            "scope-must-promise-something", now -> !now.agreement().getScope().isEmpty()),

    /** From when to when must be agreed before signing. */
    PERIOD_MUST_BE_AGREED("period-must-be-agreed", now -> now.agreement().hasPeriod()),

    /** A renewal begins on the day after its predecessor's last one, or before. */
    RENEWAL_MUST_FOLLOW_WITHOUT_GAP("renewal-must-follow-without-gap", now -> now.agreement()
            .succession()
            .leavesNoGapBefore(now.agreement().getEffectiveFrom(), now.around().predecessorUntil())),

    /** A PKS is not signed under an MoU that binds nobody any more. */
    MOU_MUST_NOT_HAVE_ENDED("mou-must-not-have-ended", now -> !now.around().mouHasEnded()),

    /** There is one successor; another can be begun when that is abandoned. */
    RENEWED_ONLY_ONCE("renewed-only-once", now -> now.agreement().succession().renewedBy() == null),

    /** One that was noticed is withdrawn before another is entered, or it would be gone without a word. */
    NOTICED_SUSPENSION_MUST_BE_WITHDRAWN_FIRST("noticed-suspension-must-be-withdrawn-first", now -> !now.agreement()
            .hasSuspensionAhead(now.now())),

    /** What has taken effect cannot be taken back, only resumed. */
    NOTICE_MUST_LIE_AHEAD("notice-must-lie-ahead", now -> now.agreement().hasNoticeAhead(now.now()));

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
