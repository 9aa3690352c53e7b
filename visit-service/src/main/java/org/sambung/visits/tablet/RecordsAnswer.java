package org.sambung.visits.tablet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.VisitView;

@Schema(name = "RecordsAnswer", description = "What became of each record, and how the visit stands now.")
record RecordsAnswer(
        @Schema(description = "One for each record, in the order sent.")
        List<RecordOutcome> results,

        @Schema(description = "The visit with them.") VisitView visit) {}
