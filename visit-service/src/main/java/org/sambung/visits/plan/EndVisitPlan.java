package org.sambung.visits.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ends a plan.")
record EndVisitPlan(
        @Schema(
                description = "The last day on which a visit takes place, in the facility's zone, not before the"
                        + " first; today if absent, also where nothing has begun.")
        LocalDate lastDay) {

    /** Null where none is said; the command needs no body. */
    static LocalDate lastDayOf(EndVisitPlan end) {
        return end == null ? null : end.lastDay();
    }
}
