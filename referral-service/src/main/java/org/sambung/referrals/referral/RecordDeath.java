package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A death while outside.", examples = "{\"natural\": true}")
record RecordDeath(
        @Schema(description = "False if the police must be told.") @NotNull
        Boolean natural,

        @Schema(description = "When it happened, UTC; now if absent.")
        Instant occurredAt) {}
