package org.sambung.referrals.referral;

import org.sambung.platform.rule.Rule;
import org.sambung.referrals.obligation.Obligation;

/** What must hold of an obligation, beside that it is open. */
enum ObligationRule implements Rule<Obligation> {
    /** A permission, a letter and a countersignature are given, not said to have been given. */
    OBLIGATION_IS_MET_BY_ITS_STEP;

    @Override
    public String slug() {
        return "obligation-is-met-by-its-step";
    }

    @Override
    public boolean holds(Obligation obligation) {
        return !obligation.getKind().isMetByItsStep();
    }
}
