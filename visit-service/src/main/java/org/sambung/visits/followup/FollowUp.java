package org.sambung.visits.followup;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.problem.ProblemException;
import org.sambung.visits.followup.FollowUpEvents.FollowUpAsked;
import org.sambung.visits.followup.FollowUpEvents.FollowUpBooked;
import org.sambung.visits.followup.FollowUpEvents.FollowUpCompleted;
import org.sambung.visits.followup.FollowUpEvents.FollowUpJoined;
import org.sambung.visits.followup.FollowUpEvents.FollowUpWasMissed;

/** Somebody back from a hospital to be looked at again, at the next visit that fits. One at a time for each referral. */
@Entity
class FollowUp extends Aggregate {

    @Embedded
    private FollowUpTerms terms;

    private String region;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    /** Since when it waits: what was seen before does not count. */
    private Instant beganAt;

    /** From which day on looking again is what the hospital wanted; null where any day soon is. */
    private LocalDate notBefore;

    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private FollowUpMissed reason;

    protected FollowUp() {}

    private FollowUp(UUID id, FollowUpTerms terms, String region, Wait wait) {
        super(id);
        this.terms = terms;
        this.region = region;
        this.beganAt = wait.since();
        this.notBefore = wait.notBefore();
    }

    /** Since when it waits, and from which day on looking again counts, as the entity has them. */
    record Wait(Instant since, LocalDate notBefore) {}

    /** Lands on that visit, or asks for one. */
    static FollowUp begin(UUID id, FollowUpTerms terms, String region, Wait wait, Optional<UUID> visit, Instant at) {
        var followUp = new FollowUp(id, terms, region, wait);
        followUp.settle(visit.orElse(null), at);
        return followUp;
    }

    void book(UUID visit, Instant at) {
        demand(FollowUpStatus.BOOKED);
        settle(visit, at);
    }

    /** The hospital has named another day. @param visit in time for it; another is asked for if there is none */
    void moveTo(LocalDate day, LocalDate from, Optional<UUID> visit, Instant at) {
        if (!isOpen()) {
            throw ProblemException.illegalTransition();
        }
        terms = terms.by(day);
        notBefore = from;
        settle(visit.orElse(null), at);
    }

    /** Its visit will not take place. */
    void ask(Instant at) {
        demand(FollowUpStatus.ASKED);
        settle(null, at);
    }

    /** @param visit at which; null where the facility's own staff did it */
    void complete(UUID visit, Instant at) {
        demand(FollowUpStatus.COMPLETED);
        visitId = visit;
        become(FollowUpStatus.COMPLETED, new FollowUpCompleted(terms, visit, at), null, at);
    }

    void miss(FollowUpMissed why, Instant at) {
        demand(FollowUpStatus.MISSED);
        reason = why;
        become(FollowUpStatus.MISSED, new FollowUpWasMissed(terms, why, at), why.name(), at);
    }

    /** Its patient's record has gone into another. */
    void join(UUID patient, Instant at) {
        terms = terms.of(patient);
        record(Change.of(new FollowUpJoined(terms, at), at));
    }

    private void settle(UUID visit, Instant at) {
        visitId = visit;
        if (visit == null) {
            become(FollowUpStatus.ASKED, new FollowUpAsked(terms, at), null, at);
        } else {
            become(FollowUpStatus.BOOKED, new FollowUpBooked(terms, visit, at), null, at);
        }
    }

    private void demand(FollowUpStatus next) {
        if (!status.canBecome(next)) {
            throw ProblemException.illegalTransition();
        }
    }

    private void become(FollowUpStatus next, DomainEvent event, String why, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event, "status", before, next, at).because(why));
    }

    /** Whether being seen then is what it waits for. @param day of that, by the facility's calendar */
    boolean isMetBy(Instant time, LocalDate day) {
        return beganAt.isBefore(time) && (notBefore == null || !day.isBefore(notBefore));
    }

    boolean isBy(LocalDate day) {
        return terms.dueOn().equals(day);
    }

    boolean isOpen() {
        return status == FollowUpStatus.ASKED || status == FollowUpStatus.BOOKED;
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(terms.facilityId(), null, region);
    }

    FollowUpTerms getTerms() {
        return terms;
    }

    LocalDate getNotBefore() {
        return notBefore;
    }

    FollowUpStatus getStatus() {
        return status;
    }

    /** Null while none is found. */
    UUID getVisitId() {
        return visitId;
    }

    /** Null unless it was missed. */
    FollowUpMissed getReason() {
        return reason;
    }
}
