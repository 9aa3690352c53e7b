package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of visits: ids, codes, times and counts; never who was there. The visit's id is the event's subject. */
interface VisitEvents {

    @EventType("visit.planned")
    record VisitPlanned(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.confirmed")
    record VisitConfirmed(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.started")
    record VisitStarted(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    /** @param attended how many have attended so far */
    @EventType("visit.attendance-recorded")
    record AttendanceRecorded(@JsonUnwrapped Booking booking, HeadCount attended, Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.completed")
    record VisitCompleted(@JsonUnwrapped Booking booking, Instant startedAt, HeadCount attended, Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.missed")
    record VisitMissed(@JsonUnwrapped Booking booking, MissReason reason, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.cancelled")
    record VisitCancelled(
            @JsonUnwrapped Booking booking, CancelledBy cancelledBy, CancellationReason reason, Instant occurredAt)
            implements DomainEvent {}
}
