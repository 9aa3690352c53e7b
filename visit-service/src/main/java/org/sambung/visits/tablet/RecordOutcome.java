package org.sambung.visits.tablet;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(name = "RecordOutcome", description = "What became of a record.")
record RecordOutcome(
        @Schema(description = "The tablet's own id of it.") UUID id,
        @Schema(description = "Whether it counts.") Outcome outcome,

        @Schema(
                description = "The slug of the problem in the way, explained under /problems; absent unless it is a"
                        + " CONFLICT.",
                examples = "illegal-transition")
        String problem,

        @Schema(description = "What is wrong with the record itself; absent unless that is the problem.")
        List<Fault> faults) {

    RecordOutcome(UUID id, Outcome outcome) {
        this(id, outcome, null, null);
    }

    /** What the same once more comes to. */
    RecordOutcome again() {
        return outcome == Outcome.CONFLICT ? this : new RecordOutcome(id, Outcome.ALREADY_APPLIED);
    }

    static RecordOutcome conflict(UUID id, ProblemException why) {
        var faults = why.errors().stream()
                .map(error -> new Fault(error.pointer(), error.code()))
                .toList();
        return new RecordOutcome(id, Outcome.CONFLICT, why.slug(), faults.isEmpty() ? null : faults);
    }

    @Schema(name = "RecordFault", description = "One thing that is wrong with a record.")
    record Fault(
            @Schema(description = "JSON pointer into the record.", examples = "/finding/vitals/systolic")
            String pointer,

            @Schema(description = "What is wrong there.", examples = "too-high")
            String code) {}

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
