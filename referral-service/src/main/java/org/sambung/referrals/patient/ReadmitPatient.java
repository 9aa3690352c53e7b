package org.sambung.referrals.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody known is in custody again: caught, or on another ground.")
record ReadmitPatient(
        @Schema(description = "Why and since when.") @NotNull @Valid
        RecordCustody custody,

        @Schema(description = "Where in the facility.", examples = "A-1") @Size(max = 50)
        String block,

        @Schema(description = "When, UTC; now if absent.") Instant occurredAt) {}
