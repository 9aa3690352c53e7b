package org.sambung.visits.plan;

import java.time.Instant;
import java.util.UUID;
import org.sambung.visits.visit.Booking;
import org.sambung.visits.visit.Visit;

/**
 * When a team is at a facility, or shall be.
 *
 * @param visitId null while only the plan tells of it
 */
record TakenTime(UUID visitId, UUID planId, Instant start, Instant end) {

    static TakenTime by(Visit visit) {
        return of(visit.getId(), visit.getBooking());
    }

    static TakenTime by(Booking booking) {
        return of(null, booking);
    }

    private static TakenTime of(UUID visit, Booking booking) {
        return new TakenTime(visit, booking.planId(), booking.plannedStart(), booking.plannedEnd());
    }

    /** Whether it is another one at a time of both. */
    boolean meets(TakenTime other) {
        return start.isBefore(other.end)
                && end.isAfter(other.start)
                && (visitId == null || !visitId.equals(other.visitId));
    }
}
