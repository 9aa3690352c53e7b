package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital's answer.")
record ReferBack(
        @Schema(description = "The answer.") @NotNull @Valid BackReferral backReferral,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
