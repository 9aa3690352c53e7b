package org.sambung.referrals.referral;

import io.quarkus.arc.Arc;

/** Lets the job look that the clock would start. */
public final class TimeTold {

    private TimeTold() {}

    public static void now() {
        Arc.container().instance(TellingTime.class).get().tellDue();
    }
}
