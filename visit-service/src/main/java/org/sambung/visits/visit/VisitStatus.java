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
            case PLANNED -> Set.of(CONFIRMED, RESCHEDULED, CANCELLED, MISSED);
            case CONFIRMED -> Set.of(IN_PROGRESS, RESCHEDULED, CANCELLED, MISSED);
            case IN_PROGRESS -> Set.of(COMPLETED);
            case COMPLETED -> Set.of(VERIFIED);
            case VERIFIED, RESCHEDULED, CANCELLED, MISSED -> Set.of();
        };
    }
}
