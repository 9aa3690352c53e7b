package org.sambung.visits.plan;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanPreview", description = "What a plan would bring over the coming year. Nothing is planned by it.")
record PlanPreview(
        @Schema(description = "How many visits.", examples = "52")
        int visits,

        @Schema(description = "When each would start, UTC.") List<Instant> plannedStarts,

        @Schema(description = "What they would meet with, by their time.")
        List<PlanConflict> conflicts) {

    static PlanPreview of(List<TakenTime> visits, List<PlanConflict> conflicts) {
        return new PlanPreview(
                visits.size(), visits.stream().map(TakenTime::start).toList(), conflicts);
    }
}
