package org.sambung.visits.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /** Counts are small where few came, and a region's figures withhold small ones: no gateway of a region is sent these. */
    String EXACT = " Exact: told to services and to both sides, never to a region or a health office, who get figures.";

    @EventType("visit.planned")
    @Schema(description = "An occurrence of a plan has become a visit.")
    record VisitPlanned(
            @JsonUnwrapped Booking booking,

            @Schema(description = "The visit whose place it takes.") @AbsentWhen("it takes no other's place")
            UUID rescheduledFrom,

            Instant occurredAt)
            implements DomainEvent {}

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

            @Schema(description = "How many have attended so far." + EXACT)
            HeadCount attended,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.findings-recorded")
    @Schema(description = "Patients were examined or treated; of whom and what only those who care for them learn.")
    record FindingsRecorded(
            @JsonUnwrapped Booking booking,

            @Schema(description = "How many findings so far." + EXACT)
            int findings,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.education-held")
    @Schema(description = "Health education was given.")
    record EducationHeld(
            @JsonUnwrapped Booking booking,

            @Schema(description = "How many heard it." + EXACT)
            int headCount,

            @Schema(description = "How many over all sessions of the visit so far." + EXACT)
            int educated,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.mentoring-recorded")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR, Role.FACILITY_HEAD, Role.HEALTH_OFFICE})
    @Schema(description = "Mentors found what the clinic lacks; each element is something to do.")
    record MentoringRecorded(
            @JsonUnwrapped Booking booking,

            @Schema(description = "The elements, each with its day.")
            List<MentoredElement> elements,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.completed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "The team has done its work.")
    record VisitCompleted(
            @JsonUnwrapped Booking booking,

            @Schema(description = "When the team began, UTC.")
            Instant startedAt,

            @Schema(description = "How many attended." + EXACT)
            HeadCount attended,

            @Schema(description = "What else was done." + EXACT)
            WorkDone done,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.reopened")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "Something was recorded after both sides had verified it; both look at it again.")
    record VisitReopened(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.missed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.OVERSIGHT})
    @Schema(description = "It never began.")
    record VisitMissed(
            @JsonUnwrapped Booking booking,
            @Schema(description = "Why.") MissReason reason,

            @Schema(description = "Who failed.") @AbsentWhen("nobody in particular did, or nobody has said")
            VisitSide missedBy,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.miss-attributed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.OVERSIGHT})
    @Schema(description = "It had been found missed by the clock; now it is known whose fault that was.")
    record MissAttributed(
            @JsonUnwrapped Booking booking,
            @Schema(description = "Why.") MissReason reason,
            @Schema(description = "Who failed.") VisitSide missedBy,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.rescheduled")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER, Role.NURSE, Role.DOCTOR})
    @Schema(description = "Another visit takes its place.")
    record VisitRescheduled(
            @JsonUnwrapped Booking booking,
            @Schema(description = "The other visit.") UUID rescheduledTo,

            @Schema(description = "When that one starts, UTC.")
            Instant newStart,

            @Schema(description = "When that one ends, UTC.")
            Instant newEnd,

            @Schema(description = "By which side.") CancelledBy rescheduledBy,
            @Schema(description = "Why.") CancellationReason reason,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.team-listed")
    @Notifies({Role.CUSTODY_OFFICER})
    @Schema(description = "The partner has said whom it sends; the gate has not cleared them.")
    record TeamListed(
            @JsonUnwrapped Booking booking,
            @Schema(description = "How many come.") int members,
            Instant occurredAt) implements DomainEvent {}

    @EventType("visit.roster-set")
    @Notifies(Role.VISITING_TEAM)
    @Schema(description = "Whom the team shall see, all of them; an earlier roster counts no more.")
    record RosterSet(
            @JsonUnwrapped Booking booking,

            @Schema(description = "The patients, in no order.")
            List<UUID> patientIds,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.entry-cleared")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER})
    @Schema(description = "The gate lets the listed team in.")
    record EntryCleared(@JsonUnwrapped Booking booking, Instant occurredAt) implements DomainEvent {}

    @EventType("visit.verified-by-one")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "One side says that it went as recorded; the other has not yet.")
    record VisitVerifiedByOne(
            @JsonUnwrapped Booking booking,
            @Schema(description = "Which side.") VisitSide side,

            @Schema(description = "How many attended." + EXACT)
            HeadCount attended,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("visit.verified")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "Both sides say that it went as recorded.")
    record VisitVerified(
            @JsonUnwrapped Booking booking,

            @Schema(description = "How many attended." + EXACT)
            HeadCount attended,

            Instant occurredAt)
            implements DomainEvent {}

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

            @Schema(description = "Why it was cancelled, rescheduled or missed.", pattern = "^[A-Z_]+$")
            @AbsentWhen("it was not")
            String reason,

            @Schema(description = "The visit that takes its place.") @AbsentWhen("none does")
            UUID rescheduledTo,

            @Schema(description = "How many have attended." + EXACT)
            HeadCount attended,

            @Schema(description = "What else was done." + EXACT)
            WorkDone done,

            Instant occurredAt)
            implements DomainEvent {}
}
