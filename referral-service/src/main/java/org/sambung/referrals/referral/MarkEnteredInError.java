package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The referral should never have been entered. It stays to be read, and counts no more.")
record MarkEnteredInError(
        @Schema(description = "What was wrong.") @NotNull Reason reason, Instant occurredAt) {

    @Schema(name = "EntryErrorReason", description = "Why a referral should never have been entered.")
    enum Reason {
        WRONG_PATIENT,
        ENTERED_TWICE,
        NEVER_HAPPENED,
        TRAINING
    }
}
