package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of visits: ids, codes, times and counts; never who was there. The visit's id is the event's subject. */
@Href("/v1/visits/{id}")
interface VisitEvents {

    @EventType("visit.planned")
    record VisitPlanned(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.confirmed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    record VisitConfirmed(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.started")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    record VisitStarted(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    /** @param attended how many have attended so far */
    @EventType("visit.attendance-recorded")
    record AttendanceRecorded(@JsonUnwrapped Booking booking, HeadCount attended, Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.completed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    record VisitCompleted(@JsonUnwrapped Booking booking, Instant startedAt, HeadCount attended, Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.missed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.OVERSIGHT})
    record VisitMissed(@JsonUnwrapped Booking booking, MissReason reason, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.cancelled")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    record VisitCancelled(
            @JsonUnwrapped Booking booking, CancelledBy cancelledBy, CancellationReason reason, Instant occurredAt)
            implements DomainEvent {}
}
