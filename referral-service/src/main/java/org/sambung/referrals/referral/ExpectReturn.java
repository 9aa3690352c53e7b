package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When the patient shall be back, as far as is known now.")
record ExpectReturn(
        @Schema(description = "UTC.") @NotNull Instant expectedReturn,

        @Schema(description = "When it was learnt, UTC; now if absent.")
        Instant occurredAt) {}
