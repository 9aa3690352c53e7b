package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.ClinicalSummary;

@Schema(description = "The whole clinical content, in place of what was there.")
record CompleteLetter(
        @Schema(description = "The whole content.") @NotNull @Valid
        ClinicalSummary clinical,

        Instant occurredAt) {}
