package org.sambung.visits.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Says who failed, where a confirmed visit was found missed by the clock.")
record AttributeMiss(
        @Schema(description = "The side.") @NotNull VisitSide missedBy, Instant occurredAt) {

    MissReason reason() {
        return missedBy == VisitSide.PARTNER ? MissReason.PARTNER_NO_SHOW : MissReason.FACILITY_NOT_READY;
    }
}
