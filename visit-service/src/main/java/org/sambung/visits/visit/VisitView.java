package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rule.Actions;

/**
 * A visit as its parties and their region see it; who attended is another route's, and fewer roles'.
 *
 * @param cancelledBy absent unless it was cancelled
 * @param reason the code why it was cancelled or missed; absent otherwise
 * @param actions what the caller can do now; absent in lists
 */
@Schema(name = "Visit")
record VisitView(
        UUID id,
        @JsonUnwrapped Booking booking,
        VisitStatus status,
        Instant startedAt,
        Instant completedAt,
        CancelledBy cancelledBy,
        String reason,
        HeadCount attended,
        int version,
        Actions actions) {

    static VisitView of(Visit visit, Instant now, Identity caller) {
        var situation = new VisitSituation(visit, now);
        return of(visit, Actions.of(VisitOperation.values(), situation, caller, "/v1/visits/" + visit.getId()));
    }

    static VisitView inList(Visit visit) {
        return of(visit, null);
    }

    private static VisitView of(Visit visit, Actions actions) {
        return new VisitView(
                visit.getId(),
                visit.getBooking(),
                visit.getStatus(),
                visit.getStartedAt(),
                visit.getCompletedAt(),
                visit.getCancelledBy(),
                visit.getReason(),
                visit.getAttended(),
                visit.getVersion(),
                actions);
    }
}
