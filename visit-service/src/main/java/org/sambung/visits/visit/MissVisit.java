package org.sambung.visits.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Says that a visit did not take place.")
record MissVisit(
        @Schema(description = "NOT_CONFIRMED for a planned visit, one of the others for a confirmed one.") @NotNull
        MissReason reason,

        Instant occurredAt) {}
