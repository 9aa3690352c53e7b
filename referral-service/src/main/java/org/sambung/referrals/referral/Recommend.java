package org.sambung.referrals.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Recommends a referral.")
record Recommend(
        @Schema(description = "A nurse recommends only when no doctor is available; a doctor then countersigns.")
        boolean doctorUnavailable,

        Instant occurredAt) {}
