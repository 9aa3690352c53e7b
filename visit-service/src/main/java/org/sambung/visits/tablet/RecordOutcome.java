package org.sambung.visits.tablet;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordOutcome", description = "What became of a record.")
record RecordOutcome(
        @Schema(description = "The tablet's own id of it.") UUID id,
        @Schema(description = "Whether it counts.") Outcome outcome,

        @Schema(
                description = "The slug of the problem in the way, explained under /problems; absent unless it is a"
                        + " CONFLICT.",
                examples = "illegal-transition")
        String problem) {

    @Schema(
            name = "RecordOutcomeCode",
            description =
                    "APPLIED: it counts. ALREADY_APPLIED: it, or what it says, counted before. CONFLICT: it does not"
                            + " count, somebody must look at it.")
    enum Outcome {
        APPLIED,
        ALREADY_APPLIED,
        CONFLICT
    }
}
