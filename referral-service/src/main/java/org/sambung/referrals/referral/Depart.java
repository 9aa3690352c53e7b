package org.sambung.referrals.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The patient leaves the facility. */
record Depart(
        @Schema(description = "When the patient shall be back, UTC; past it the movement is overdue.")
        Instant expectedReturn,

        Instant occurredAt) {}
