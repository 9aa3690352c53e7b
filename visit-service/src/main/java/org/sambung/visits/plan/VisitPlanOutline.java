package org.sambung.visits.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.visits.visit.VisitKind;

@Schema(name = "VisitPlanOutline", description = "What a plan says, to its readers and in its events.")
record VisitPlanOutline(
        @Schema(description = "The agreement it is made under.")
        UUID agreementId,

        UUID facilityId,
        UUID partnerId,

        @Schema(description = "Its province, ISO 3166-2.", examples = "ID-KT", pattern = "^ID-[A-Z]{2}$")
        String region,

        @Schema(
                description = "The version of the agreement's scope under which it was made; visits keep their own.",
                examples = "1")
        int scopeVersion,

        @Schema(description = "The agreement's service line.", examples = "ROUTINE_CHECKUP", pattern = "^[A-Z_]+$")
        String service,

        @Schema(description = "What the team comes for.") VisitKind kind,

        @Schema(
                description = "RFC 5545 recurrence rule of days or longer.",
                examples = "FREQ=WEEKLY;BYDAY=TU",
                pattern = "^[A-Z0-9=;,+-]+$")
        String rrule,

        @Schema(description = "The first day, in the facility's zone; the rule counts from it.")
        LocalDate firstDay,

        @Schema(description = "When each visit starts, in the facility's zone.", examples = "09:00:00")
        LocalTime startTime,

        @Schema(description = "How long a visit is planned to take, in minutes.", examples = "120")
        int durationMinutes,

        @Schema(description = "Days of the rule that are left out.")
        List<LocalDate> exceptions,

        @Schema(description = "Days of the rule whose visit takes place at another time.")
        List<MovedDay> moved,

        @Schema(description = "The last day on which a visit takes place, in the facility's zone.")
        @AbsentWhen("it goes on")
        LocalDate lastDay) {

    static VisitPlanOutline of(VisitPlan plan) {
        return new VisitPlanOutline(
                plan.getAgreementId(),
                plan.getFacilityId(),
                plan.getPartnerId(),
                plan.getRegion(),
                plan.getScopeVersion(),
                plan.getService(),
                plan.getKind(),
                plan.getSchedule().rrule(),
                plan.getSchedule().firstDay(),
                plan.getSchedule().startTime(),
                plan.getSchedule().durationMinutes(),
                plan.getSchedule().exceptions(),
                plan.getSchedule().moved(),
                plan.getLastDay());
    }
}
