package org.sambung.visits.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.VisitKind;

/**
 * What a plan says, to its readers and in its events.
 *
 * @param scopeVersion the version of the agreement's scope under which it was made; visits keep their own
 * @param firstDay in the facility's zone, as is startTime
 */
@Schema(name = "VisitPlanOutline")
record VisitPlanOutline(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        @Schema(pattern = "^ID-[A-Z]{2}$") String region,

        @Schema(description = "The version of the agreement's scope under which it was made.")
        int scopeVersion,

        @Schema(description = "The agreement's service line.", pattern = "^[A-Z_]+$")
        String service,

        @Schema(description = "What a team comes for.") VisitKind kind,

        @Schema(description = "How it recurs, RFC 5545.", pattern = "^[A-Z0-9=;,+-]+$")
        String rrule,

        @Schema(description = "In the facility's zone.") LocalDate firstDay,
        @Schema(description = "In the facility's zone.") LocalTime startTime,
        @Schema(description = "How long each visit lasts.") int durationMinutes) {

    static VisitPlanOutline of(VisitPlan plan) {
        return new VisitPlanOutline(
                plan.getAgreementId(),
                plan.getFacilityId(),
                plan.getPartnerId(),
                plan.getRegion(),
                plan.getScopeVersion(),
                plan.getService(),
                plan.getKind(),
                plan.getRrule(),
                plan.getFirstDay(),
                plan.getStartTime(),
                plan.getDurationMinutes());
    }
}
