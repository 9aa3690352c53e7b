package org.sambung.visits.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Moves a visit to another time: another visit takes its place.")
record RescheduleVisit(
        @Schema(description = "Who moves it: FACILITY or PARTNER. The facility may say it for the partner.") @NotNull
        CancelledBy by,

        @Schema(description = "A reason of that side.") @NotNull
        CancellationReason reason,

        @Schema(description = "When it shall start instead, UTC, on a day of the agreement.") @NotNull
        Instant plannedStart,

        @Schema(description = "How long it shall take, in minutes; as long as before if absent.", examples = "120")
        @Min(5)
        @Max(1440)
        Integer durationMinutes,

        Instant occurredAt) {}
