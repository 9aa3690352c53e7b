package org.sambung.referrals.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The patient leaves the facility.")
record Depart(
        @Schema(
                description = "When the patient shall be back, UTC; past it the movement is overdue.",
                examples = "2026-02-05T10:00:00Z")
        Instant expectedReturn,

        @Schema(description = "Why a planned departure goes ahead in spite of a clash; needed where there is one.")
        Clash.Override despiteClash,

        Instant occurredAt) {}
