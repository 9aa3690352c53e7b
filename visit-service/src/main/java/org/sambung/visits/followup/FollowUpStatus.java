package org.sambung.visits.followup;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a follow-up stands, and where it can go from there. */
@Schema(description = "Where a follow-up stands: no visit fits yet, a visit is found, done, or not done in time.")
enum FollowUpStatus {
    ASKED,
    BOOKED,
    COMPLETED,
    MISSED;

    boolean canBecome(FollowUpStatus next) {
        return switch (this) {
            case ASKED -> Set.of(BOOKED, COMPLETED, MISSED).contains(next);
            case BOOKED -> Set.of(ASKED, COMPLETED, MISSED).contains(next);
            case COMPLETED, MISSED -> false;
        };
    }
}
