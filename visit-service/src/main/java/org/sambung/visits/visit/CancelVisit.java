package org.sambung.visits.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Calls a visit off.")
record CancelVisit(
        @Schema(description = "Who calls it off: FACILITY or PARTNER. The facility may say it for the partner.")
        @NotNull
        CancelledBy by,

        @Schema(description = "A reason of that side.") @NotNull
        CancellationReason reason,

        Instant occurredAt) {}
