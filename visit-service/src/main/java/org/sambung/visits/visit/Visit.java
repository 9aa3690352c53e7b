package org.sambung.visits.visit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.visits.visit.VisitEvents.AttendanceRecorded;
import org.sambung.visits.visit.VisitEvents.VisitCancelled;
import org.sambung.visits.visit.VisitEvents.VisitCompleted;
import org.sambung.visits.visit.VisitEvents.VisitConfirmed;
import org.sambung.visits.visit.VisitEvents.VisitMissed;
import org.sambung.visits.visit.VisitEvents.VisitPlanned;
import org.sambung.visits.visit.VisitEvents.VisitStarted;

/** A partner's team inside the walls once, from its plan to its end. */
@Entity
public class Visit extends Aggregate {

    @Embedded
    private Booking booking;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private Instant startedAt;

    private Instant completedAt;

    @Enumerated(EnumType.STRING)
    private CancelledBy cancelledBy;

    private String reason;

    @Embedded
    private HeadCount attended;

    protected Visit() {}

    private Visit(UUID id, Booking booking) {
        super(id);
        this.booking = booking;
        this.status = VisitStatus.PLANNED;
        this.attended = new HeadCount(0, 0);
    }

    /** One occurrence of a plan. */
    public static Visit plan(UUID id, Booking booking, Instant at) {
        var visit = new Visit(id, booking);
        visit.record(Change.of(new VisitPlanned(booking, at), "status", null, VisitStatus.PLANNED, at));
        return visit;
    }

    void confirm(Instant at) {
        demand(VisitOperation.CONFIRMATION, at);
        become(VisitStatus.CONFIRMED, new VisitConfirmed(booking, at), null, at);
    }

    void start(Instant at) {
        demand(VisitOperation.START, at);
        startedAt = at;
        become(VisitStatus.IN_PROGRESS, new VisitStarted(booking, at), null, at);
    }

    /** Counts those who were not counted before; who they are is kept apart from the visit. */
    void attend(int inmates, int staff, Instant at) {
        demand(VisitOperation.ATTENDANCE, at);
        if (inmates + staff > 0) {
            attended = attended.plus(inmates, staff);
            record(Change.of(new AttendanceRecorded(booking, attended, at), at));
        }
    }

    void complete(Instant at) {
        demand(VisitOperation.COMPLETION, at);
        completedAt = at;
        become(VisitStatus.COMPLETED, new VisitCompleted(booking, startedAt, attended, at), null, at);
    }

    void miss(MissReason why, Instant at) {
        VisitOperation.MISS.demand(new VisitSituation(this, at, why));
        reason = why.name();
        become(VisitStatus.MISSED, new VisitMissed(booking, why, at), reason, at);
    }

    void cancel(CancelledBy by, CancellationReason why, Instant at) {
        demand(VisitOperation.CANCELLATION, at);
        cancelledBy = by;
        reason = why.name();
        become(VisitStatus.CANCELLED, new VisitCancelled(booking, by, why, at), reason, at);
    }

    private void demand(VisitOperation operation, Instant at) {
        operation.demand(new VisitSituation(this, at));
    }

    private void become(VisitStatus next, DomainEvent event, String why, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event, "status", before, next, at).because(why));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(booking.facilityId(), booking.partnerId(), booking.region());
    }

    Booking getBooking() {
        return booking;
    }

    VisitStatus getStatus() {
        return status;
    }

    Instant getStartedAt() {
        return startedAt;
    }

    Instant getCompletedAt() {
        return completedAt;
    }

    CancelledBy getCancelledBy() {
        return cancelledBy;
    }

    /** The code why it was cancelled or missed, else null. */
    String getReason() {
        return reason;
    }

    HeadCount getAttended() {
        return attended;
    }
}
