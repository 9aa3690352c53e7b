package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The facility withdraws a referral. */
record CancelReferral(@NotNull Reason reason, Instant occurredAt) {

    enum Reason {
        RECOVERED,
        NOT_NEEDED,
        RELEASED,
        TRANSFERRED,
        DUPLICATE
    }
}
