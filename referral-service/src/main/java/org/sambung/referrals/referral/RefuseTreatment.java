package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.Refusal;

@Schema(description = "The patient does not want to go.")
record RefuseTreatment(
        @Schema(description = "Who explained what it means, and who was there.") @NotNull @Valid
        Refusal refusal,

        Instant occurredAt) {}
