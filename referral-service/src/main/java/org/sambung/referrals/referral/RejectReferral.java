package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The hospital does not take the patient. */
record RejectReferral(@NotNull Reason reason, @Valid Reported reported, Instant occurredAt) {

    enum Reason {
        NO_CAPACITY,
        NO_SPECIALIST,
        NO_EQUIPMENT,
        NOT_INDICATED
    }
}
