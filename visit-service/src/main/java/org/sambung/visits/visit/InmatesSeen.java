package org.sambung.visits.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells the other features, in the same transaction, whom a team has seen at a visit, each once.
 *
 * @param at when the team was there, though its list may be entered later
 */
public record InmatesSeen(UUID visitId, UUID facilityId, VisitKind kind, Instant at, List<UUID> patients) {

    static InmatesSeen at(Visit visit, List<UUID> patients) {
        var booking = visit.getBooking();
        return new InmatesSeen(
                visit.getId(), booking.facilityId(), booking.kind(), visit.getStartedAt(), List.copyOf(patients));
    }
}
