package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Two files are one person's. What the kept one lacks is taken from the other.")
record MergePatients(
        @Schema(description = "The file that goes into this one; its id leads here from now on.") @NotNull
        UUID duplicateId,

        @Schema(description = "When it was found, UTC; now if absent.")
        Instant occurredAt) {}
