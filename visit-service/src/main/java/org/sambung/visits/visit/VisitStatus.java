package org.sambung.visits.visit;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a visit stands, and where it can go from there. */
@Schema(description = "Where a visit stands.")
public enum VisitStatus {
    PLANNED,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    VERIFIED,
    RESCHEDULED,
    CANCELLED,
    MISSED;

    boolean canBecome(VisitStatus next) {
        return nexts().contains(next);
    }

    private Set<VisitStatus> nexts() {
        return switch (this) {
            // Who has come needs no confirming any more.
            case PLANNED -> Set.of(CONFIRMED, IN_PROGRESS, RESCHEDULED, CANCELLED, MISSED);
            case CONFIRMED -> Set.of(IN_PROGRESS, RESCHEDULED, CANCELLED, MISSED);
            case IN_PROGRESS -> Set.of(COMPLETED);
            case COMPLETED -> Set.of(VERIFIED);
            // What is recorded later must be looked at again.
            case VERIFIED -> Set.of(COMPLETED);
            // It was held after all: the word of it came late.
            case MISSED -> Set.of(IN_PROGRESS);
            // It had begun before it was called off: the word of it came late.
            case CANCELLED -> Set.of(IN_PROGRESS);
            case RESCHEDULED -> Set.of();
        };
    }
}
