package org.sambung.agreements.meeting;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a meeting stands, and where it can go from there. */
@Schema(description = "Where a meeting stands; it is HELD once its minutes are recorded.")
public enum MeetingStatus {
    PLANNED,
    HELD,
    CANCELLED;

    boolean canBecome(MeetingStatus next) {
        return this == PLANNED && Set.of(HELD, CANCELLED).contains(next);
    }
}
