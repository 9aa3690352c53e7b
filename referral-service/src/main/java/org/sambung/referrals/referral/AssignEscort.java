package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.movement.Escort;

@Schema(description = "Assigns the guards, or others in their place.")
record AssignEscort(
        @Schema(description = "Who guards the patient.") @NotNull @Valid
        Escort escort,

        Instant occurredAt) {}
