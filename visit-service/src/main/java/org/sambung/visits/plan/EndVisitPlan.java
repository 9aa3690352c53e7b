package org.sambung.visits.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ends a plan.")
record EndVisitPlan(
        @Schema(description = "The last day on which a visit takes place, in the facility's zone; today if absent.")
        LocalDate lastDay) {

    /** For a command that needs no body. */
    static LocalDate lastDayOf(EndVisitPlan end, LocalDate today) {
        return end == null || end.lastDay() == null ? today : end.lastDay();
    }
}
