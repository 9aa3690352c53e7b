package org.sambung.visits.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.holiday.HolidayView;

@Schema(name = "PlanConflict", description = "What a visit of a plan meets with. It is shown, not forbidden.")
record PlanConflict(
        @Schema(description = "The plan's visit; absent while only the plan tells of it.")
        UUID visitId,

        @Schema(description = "When it starts, UTC.") Instant plannedStart,

        @Schema(description = "Another visit at the facility at the same time; absent if it is none.")
        UUID otherVisitId,

        @Schema(
                description = "Another plan that has a visit at the facility then, which is not made yet; absent if it"
                        + " is none.")
        UUID otherPlanId,

        @Schema(description = "The holiday on its day; absent if it is another visit.")
        HolidayView holiday) {

    static PlanConflict with(TakenTime mine, TakenTime other) {
        return new PlanConflict(
                mine.visitId(), mine.start(), other.visitId(), other.visitId() == null ? other.planId() : null, null);
    }

    static PlanConflict with(TakenTime mine, HolidayView holiday) {
        return new PlanConflict(mine.visitId(), mine.start(), null, null, holiday);
    }
}
