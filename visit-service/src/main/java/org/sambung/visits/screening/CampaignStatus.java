package org.sambung.visits.screening;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a campaign stands, and where it can go from there. */
@Schema(description = "Where a campaign stands.")
enum CampaignStatus {
    PLANNED,
    RUNNING,
    CLOSED,
    CANCELLED;

    boolean canBecome(CampaignStatus next) {
        return switch (this) {
            case PLANNED -> Set.of(RUNNING, CANCELLED).contains(next);
            case RUNNING -> next == CLOSED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
