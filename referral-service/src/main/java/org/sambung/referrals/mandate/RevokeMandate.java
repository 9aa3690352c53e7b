package org.sambung.referrals.mandate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "From when a mandate no longer holds.", examples = "{\"from\": \"2026-02-09\"}")
record RevokeMandate(
        @Schema(description = "The first day without it, in the facility's zone.") @NotNull
        LocalDate from) {}
