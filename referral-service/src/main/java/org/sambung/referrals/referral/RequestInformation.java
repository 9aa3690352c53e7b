package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital wants to know more before it decides.")
record RequestInformation(
        @Schema(description = "What it wants to know.", examples = "Berapa hasil leukosit terakhir?")
        @NotBlank
        @Size(max = 4000)
        String question,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {}
