package org.sambung.visits.visit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.identity.Identity;
import org.sambung.visits.coverage.Access;
import org.sambung.visits.coverage.Window;
import org.sambung.visits.visit.VisitEvents.*;

/** A partner's team inside the walls once, from its plan to its end. */
@Entity
public class Visit extends Aggregate {

    @Embedded
    private Booking booking;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private Instant startedAt;

    private Instant completedAt;

    private String reason;

    /** Null when it was never called off. */
    @Embedded
    private Cancellation cancellation;

    @Embedded
    private HeadCount attended;

    @Embedded
    private WorkDone done;

    @Embedded
    private Chain chain;

    @Enumerated(EnumType.STRING)
    private EntryStatus entryStatus;

    /** Null when neither side has verified. */
    @Embedded
    private Verification verification;

    protected Visit() {}

    private Visit(UUID id, Booking booking, Chain chain) {
        super(id);
        this.booking = booking;
        this.chain = chain;
        this.entryStatus = EntryStatus.NOT_LISTED;
        this.status = VisitStatus.PLANNED;
        this.attended = new HeadCount(0, 0);
        this.done = WorkDone.NONE;
    }

    /** One occurrence of a plan. */
    public static Visit plan(UUID id, Booking booking, Instant at) {
        return plan(new Visit(id, booking, Chain.beginningWith(id)), at);
    }

    /** The same of one that was rescheduled before its agreement cancelled it: at its own time, not the rule's. */
    public static Visit planAgain(Visit rescheduled, UUID id, int scopeVersion, Instant at) {
        var from = rescheduled.chain.rescheduledFrom();
        return plan(new Visit(id, rescheduled.booking.under(scopeVersion), new Chain(id, from, null, 0)), at);
    }

    /** One that takes the place of another, at another time. */
    static Visit inPlaceOf(Visit replaced, UUID id, Booking booking, Instant at) {
        return plan(new Visit(id, booking, replaced.chain.after(replaced.getId())), at);
    }

    private static Visit plan(Visit visit, Instant at) {
        var planned = new VisitPlanned(visit.booking, visit.chain.rescheduledFrom(), at);
        visit.record(Change.of(planned, "status", null, VisitStatus.PLANNED, at));
        return visit;
    }

    /** @param now when it is said, and by the partner or for it: that decides beside when it was given */
    void confirm(Instant at, Instant now, boolean byPartner) {
        VisitOperation.CONFIRMATION.demand(VisitSituation.at(this, at).said(now, byPartner));
        become(VisitStatus.CONFIRMED, new VisitConfirmed(booking, at), null, at);
    }

    /** @param letIn when the agreement, which is held, lets the team in */
    public void start(Instant at, Access letIn) {
        VisitOperation.START.demand(VisitSituation.at(this, at).letIn(letIn));
        reason = null;
        cancellation = cancellation == null ? null : cancellation.overtaken();
        startedAt = at;
        become(VisitStatus.IN_PROGRESS, new VisitStarted(booking, at), null, at);
    }

    /** Before anybody is put on the list. */
    void demandAttendance(Instant at) {
        demand(VisitOperation.ATTENDANCE, at);
    }

    /** Counts those who were not counted before; who they are is kept apart from the visit. */
    void attend(int inmates, int staff, Instant at) {
        demand(VisitOperation.ATTENDANCE, at);
        if (inmates + staff > 0) {
            attended = attended.plus(inmates, staff);
            reopen(at);
            record(Change.of(new AttendanceRecorded(booking, attended, at), at));
        }
    }

    /** What was found of patients, in numbers; what it was is kept apart from the visit. */
    public void recordFindings(int more, Instant at) {
        demand(VisitOperation.FINDINGS, at);
        done = done.plusFindings(more);
        reopen(at);
        record(Change.of(new FindingsRecorded(booking, done.findings(), at), at));
    }

    public void educate(int headCount, Instant at) {
        demand(VisitOperation.EDUCATION, at);
        done = done.plusEducated(headCount);
        reopen(at);
        record(Change.of(new EducationHeld(booking, headCount, done.educated(), at), at));
    }

    /** What mentors found of the clinic's elements becomes something to do elsewhere. */
    public void mentor(List<MentoredElement> elements, Instant at) {
        demand(VisitOperation.MENTORING_FINDINGS, at);
        done = done.plusMentored(elements.size());
        reopen(at);
        record(Change.of(new MentoringRecorded(booking, elements, at), at));
    }

    /** What was recorded after a verification both sides look at again. */
    private void reopen(Instant at) {
        verification = null;
        if (status == VisitStatus.VERIFIED) {
            become(VisitStatus.COMPLETED, new VisitReopened(booking, at), null, at);
        }
    }

    public void complete(Instant at) {
        demand(VisitOperation.COMPLETION, at);
        completedAt = at;
        become(VisitStatus.COMPLETED, new VisitCompleted(booking, startedAt, attended, done, at), null, at);
    }

    void miss(MissReason why, Instant at) {
        VisitOperation.MISS.demand(VisitSituation.at(this, at).because(why));
        reason = why.name();
        become(VisitStatus.MISSED, new VisitMissed(booking, why, why.missedBy(), at), reason, at);
    }

    /** Whether it should have ended before then and has not even begun. */
    boolean isNeverStarted(Instant before) {
        return status.canBecome(VisitStatus.MISSED) && !booking.plannedEnd().isAfter(before);
    }

    /** Says whose fault it was, where the clock alone had spoken. */
    void attributeMiss(MissReason why, Instant at) {
        demand(VisitOperation.MISS_ATTRIBUTION, at);
        reason = why.name();
        record(Change.of(new MissAttributed(booking, why, why.missedBy(), at), at)
                .because(reason));
    }

    /** Another visit takes its place. @param now as for a cancellation */
    void reschedule(UUID next, Booking to, CancelledBy by, CancellationReason why, Instant at, Instant now) {
        demand(VisitOperation.RESCHEDULING, now);
        chain = chain.replacedBy(next);
        reason = why.name();
        var moved = new VisitRescheduled(booking, next, to.plannedStart(), to.plannedEnd(), by, why, at);
        become(VisitStatus.RESCHEDULED, moved, reason, at);
    }

    /** The second of the two sides completes it. What is recorded between the two must be looked at again by both. */
    void verify(VisitSide side, Instant at) {
        demand(
                side == VisitSide.FACILITY ? VisitOperation.FACILITY_VERIFICATION : VisitOperation.PARTNER_VERIFICATION,
                at);
        verification = getVerification().by(side, at);
        if (verification.byBothSides()) {
            become(VisitStatus.VERIFIED, new VisitVerified(booking, attended, at), null, at);
        } else {
            record(Change.of(new VisitVerifiedByOne(booking, side, attended, at), at));
        }
    }

    /** The partner names whom it sends; a clearance of an earlier list counts no more. */
    void listTeam(int members, Instant at) {
        demand(VisitOperation.TEAM, at);
        entryStatus = EntryStatus.LISTED;
        record(Change.of(new TeamListed(booking, members, at), at));
    }

    /** The clinic names whom the team shall see; what they need to know of them is told elsewhere. */
    public void drawUpRoster(List<UUID> patients, Instant at) {
        demand(VisitOperation.ROSTER, at);
        record(Change.of(new RosterSet(booking, patients, at), at));
    }

    /** The gate has looked at the list and lets them in. */
    void clearEntry(Instant at) {
        demand(VisitOperation.ENTRY_CLEARANCE, at);
        entryStatus = EntryStatus.CLEARED;
        record(Change.of(new EntryCleared(booking, at), at));
    }

    /** @param now when it is said, which counts: by an earlier time a no-show would be nobody's, and work done be void */
    public void cancel(CancelledBy by, CancellationReason why, Instant at, Instant now) {
        demand(VisitOperation.CANCELLATION, now);
        cancellation = new Cancellation(by, now);
        reason = why.name();
        become(VisitStatus.CANCELLED, new VisitCancelled(booking, by, why, at), reason, at);
    }

    private void demand(VisitOperation operation, Instant at) {
        operation.demand(VisitSituation.at(this, at));
    }

    private void become(VisitStatus next, DomainEvent event, String why, Instant at) {
        var before = status;
        status = next;
        chain = chain.revised();
        record(Change.of(event, "status", before, next, at).because(why));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(booking.facilityId(), booking.partnerId(), booking.region());
    }

    /** Whether a plan still books it so; one that was rescheduled has a time of its own. */
    public boolean fits(Booking planned) {
        return planned != null && (chain.rescheduledFrom() != null || booking.isAtTheTimeOf(planned));
    }

    /** The caller with the roles that reach this visit only. */
    Identity reaching(Identity caller) {
        return caller.towards(booking.facilityId(), booking.partnerId(), booking.region());
    }

    public Booking getBooking() {
        return booking;
    }

    public VisitStatus getStatus() {
        return status;
    }

    Instant getStartedAt() {
        return startedAt;
    }

    Instant getCompletedAt() {
        return completedAt;
    }

    /** Null unless it is cancelled: what had begun before was held, though its day may have been planned anew since. */
    CancelledBy getCancelledBy() {
        return status == VisitStatus.CANCELLED ? cancellation.by() : null;
    }

    /** Around its plan, and before it was called off. */
    Window couldHaveBegun() {
        return cancellation == null ? Window.NEVER : booking.around().and(cancellation.before());
    }

    WorkDone getWorkDone() {
        return done;
    }

    Chain getChain() {
        return chain;
    }

    EntryStatus getEntryStatus() {
        return entryStatus;
    }

    Verification getVerification() {
        return verification == null ? Verification.NONE : verification;
    }

    /** The code why it was cancelled, rescheduled or missed, else null. */
    String getReason() {
        return reason;
    }

    HeadCount getAttended() {
        return attended;
    }
}
