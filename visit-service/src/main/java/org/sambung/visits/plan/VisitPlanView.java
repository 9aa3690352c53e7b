package org.sambung.visits.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as its parties and their region see it.
 *
 * @param materialisedUntil the day up to which its visits exist, in the facility's zone
 */
@Schema(name = "VisitPlan")
record VisitPlanView(UUID id, @JsonUnwrapped VisitPlanOutline outline, LocalDate materialisedUntil, int version) {

    static VisitPlanView of(VisitPlan plan) {
        return new VisitPlanView(
                plan.getId(), VisitPlanOutline.of(plan), plan.getMaterialisedUntil(), plan.getVersion());
    }
}
