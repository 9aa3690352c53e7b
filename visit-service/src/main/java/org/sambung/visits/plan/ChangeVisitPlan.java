package org.sambung.visits.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a plan's visits shall take place from now on; what has been stays as it was.")
record ChangeVisitPlan(
        @Schema(
                description = "RFC 5545 recurrence rule, DAILY or slower, without times of day and without numbers of"
                        + " weeks (BYWEEKNO).",
                examples = "FREQ=WEEKLY;BYDAY=TU")
        @NotBlank
        @Size(max = 200)
        String rrule,

        @Schema(description = "From which day on the rule counts, in the facility's zone.") @NotNull
        LocalDate firstDay,

        @Schema(description = "When each visit starts, whole minutes, in the facility's zone.", examples = "09:00:00")
        @NotNull
        LocalTime startTime,

        @Schema(description = "How long a visit is planned to take, in minutes.", examples = "120") @Min(5) @Max(1440)
        int durationMinutes,

        @Schema(description = "All days of the rule that are left out (EXDATE).", examples = "[]") @Size(max = 200)
        List<@NotNull LocalDate> exceptions,

        @Schema(description = "All days of the rule whose visit takes place at another time.", examples = "[]")
        @Size(max = 200)
        List<@NotNull @Valid MovedDay> moved) {

    Schedule schedule() {
        return new Schedule(rrule.toUpperCase(Locale.ROOT), firstDay, startTime, durationMinutes, exceptions, moved);
    }
}
