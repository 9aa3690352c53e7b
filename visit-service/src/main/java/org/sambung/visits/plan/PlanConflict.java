package org.sambung.visits.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.holiday.HolidayView;

@Schema(name = "PlanConflict", description = "What a visit of a plan meets with. It is shown, not forbidden.")
record PlanConflict(
        @Schema(description = "The plan's visit.") UUID visitId,

        @Schema(description = "When it starts, UTC.") Instant plannedStart,

        @Schema(description = "Another visit at the facility at the same time; absent if it is a holiday.")
        UUID otherVisitId,

        @Schema(description = "The holiday on its day; absent if it is another visit.")
        HolidayView holiday) {}
