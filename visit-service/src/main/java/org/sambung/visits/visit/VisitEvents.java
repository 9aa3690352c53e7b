package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of visits: ids, codes, times and counts; never who was there. The visit's id is the event's subject. */
@Href("/v1/visits/{id}")
interface VisitEvents {

    @EventType("visit.planned")
    @Schema(description = "An occurrence of a plan has become a visit.")
    record VisitPlanned(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.confirmed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    @Schema(description = "The partner will come.")
    record VisitConfirmed(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.started")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    @Schema(description = "The team is there.")
    record VisitStarted(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.attendance-recorded")
    @Schema(description = "More people were seen.")
    record AttendanceRecorded(
            @JsonUnwrapped Booking booking,

            @Schema(description = "How many have attended so far.")
            HeadCount attended,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.completed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "The team has done its work.")
    record VisitCompleted(
            @JsonUnwrapped Booking booking,

            @Schema(description = "When the team began, UTC.")
            Instant startedAt,

            @Schema(description = "How many attended.") HeadCount attended,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.missed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.OVERSIGHT})
    @Schema(description = "It never began.")
    record VisitMissed(
            @JsonUnwrapped Booking booking,
            @Schema(description = "Why.") MissReason reason,
            Instant occurredAt) implements DomainEvent {}

    @EventType("visit.cancelled")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    @Schema(description = "It will not take place.")
    record VisitCancelled(
            @JsonUnwrapped Booking booking,

            @Schema(description = "By which side, or by the end of its agreement.")
            CancelledBy cancelledBy,

            @Schema(description = "Why.") CancellationReason reason,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.snapshot")
    @Schema(description = "How it stands, said again at an operator's command. Nothing has happened to it.")
    record VisitSnapshot(
            @JsonUnwrapped Booking booking,
            @Schema(description = "Where it stands.") VisitStatus status,

            @Schema(description = "When the team began, UTC.") @AbsentWhen("it has not")
            Instant startedAt,

            @Schema(description = "When it was done, UTC.") @AbsentWhen("it is not")
            Instant completedAt,

            @Schema(description = "Who cancelled it.") @AbsentWhen("nobody did")
            CancelledBy cancelledBy,

            @Schema(description = "Why it was cancelled or missed.", pattern = "^[A-Z_]+$") @AbsentWhen("it was not")
            String reason,

            @Schema(description = "How many have attended.") HeadCount attended,
            Instant occurredAt)
            implements DomainEvent {}
}
