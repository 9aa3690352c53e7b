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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.VisitKind;

@Schema(description = "Plans recurring visits under a service line of an agreement in force.")
record CreateVisitPlan(
        @Schema(description = "An agreement in force.") @NotNull
        UUID agreementId,

        @Schema(description = "The agreement's service line.", examples = "ROUTINE_CHECKUP") @NotBlank @Size(max = 50)
        String service,

        @Schema(description = "One that the service line allows.") @NotNull
        VisitKind kind,

        @Schema(
                description = "RFC 5545 recurrence rule, DAILY or slower, without times of day and without numbers of"
                        + " weeks (BYWEEKNO).",
                examples = "FREQ=WEEKLY;BYDAY=TU")
        @NotBlank
        @Size(max = 200)
        String rrule,

        @Schema(description = "From which day on, in the facility's zone; the rule counts from it.") @NotNull
        LocalDate firstDay,

        @Schema(description = "When each visit starts, whole minutes, in the facility's zone.", examples = "09:00:00")
        @NotNull
        LocalTime startTime,

        @Schema(description = "How long a visit is planned to take, in minutes.", examples = "120") @Min(5) @Max(1440)
        int durationMinutes,

        @Schema(description = "Days of the rule that are left out (EXDATE).", examples = "[]") @Size(max = 200)
        List<@NotNull LocalDate> exceptions,

        @Schema(description = "Days of the rule whose visit takes place at another time.", examples = "[]")
        @Size(max = 200)
        List<@NotNull @Valid MovedDay> moved) {

    static CreateVisitPlan of(UUID agreement, String service, VisitKind kind, Schedule schedule) {
        return new CreateVisitPlan(
                agreement,
                service,
                kind,
                schedule.rrule(),
                schedule.firstDay(),
                schedule.startTime(),
                schedule.durationMinutes(),
                schedule.exceptions(),
                schedule.moved());
    }

    Schedule schedule() {
        return new Schedule(rrule.toUpperCase(Locale.ROOT), firstDay, startTime, durationMinutes, exceptions, moved);
    }
}
