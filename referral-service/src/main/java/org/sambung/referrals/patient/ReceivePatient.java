package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody has arrived from another facility.")
record ReceivePatient(
        @Schema(examples = "RM-000777", description = "The receiving facility's own number, unique there.")
        @NotBlank
        @Size(max = 50)
        String recordNumber,

        @Schema(description = "Where in the facility.", examples = "C-1") @Size(max = 50)
        String block,

        @Schema(description = "When, UTC; now if absent.") Instant occurredAt) {}
