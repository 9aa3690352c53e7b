package org.sambung.visits.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;

@Schema(description = "A day of a plan's rule whose visit takes place at another time (RFC 5545, RECURRENCE-ID).")
record MovedDay(
        @Schema(description = "The day of the rule, in the facility's zone.", examples = "2027-03-10") @NotNull
        LocalDate day,

        @Schema(description = "The day on which it takes place instead.", examples = "2027-03-11") @NotNull
        LocalDate toDay,

        @Schema(
                description = "When it starts there, whole minutes; as on the other days if absent.",
                examples = "13:00:00")
        @AbsentWhen("it starts there as on the other days")
        LocalTime startTime) {}
