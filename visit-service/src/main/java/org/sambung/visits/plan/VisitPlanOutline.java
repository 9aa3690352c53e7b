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
        String region,
        int scopeVersion,
        String service,
        VisitKind kind,
        String rrule,
        LocalDate firstDay,
        LocalTime startTime,
        int durationMinutes) {

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
