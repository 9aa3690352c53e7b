package org.sambung.visits.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VisitPlan", description = "A plan as its parties and their region see it.")
record VisitPlanView(
        UUID id,
        @JsonUnwrapped VisitPlanOutline outline,

        @Schema(description = "The day up to which its visits exist, in the facility's zone.")
        LocalDate materialisedUntil,

        int version) {

    static VisitPlanView of(VisitPlan plan) {
        return new VisitPlanView(
                plan.getId(), VisitPlanOutline.of(plan), plan.getMaterialisedUntil(), plan.getVersion());
    }
}
