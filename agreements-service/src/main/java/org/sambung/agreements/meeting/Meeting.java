package org.sambung.agreements.meeting;

import static org.sambung.agreements.meeting.MeetingStatus.CANCELLED;
import static org.sambung.agreements.meeting.MeetingStatus.HELD;
import static org.sambung.agreements.meeting.MeetingStatus.PLANNED;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.institution.BetweenTwoSides;
import org.sambung.agreements.institution.Facility;
import org.sambung.agreements.meeting.MeetingEvents.MeetingCancelled;
import org.sambung.agreements.meeting.MeetingEvents.MeetingChanged;
import org.sambung.agreements.meeting.MeetingEvents.MeetingFreed;
import org.sambung.agreements.meeting.MeetingEvents.MeetingHeld;
import org.sambung.agreements.meeting.MeetingEvents.MeetingLinked;
import org.sambung.agreements.meeting.MeetingEvents.MeetingPlanned;
import org.sambung.agreements.meeting.MeetingEvents.MinutesCorrected;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.problem.ProblemException;

/** A meeting of a facility with a partner: before there is an agreement, about one, or looking back on one. */
@Entity
public class Meeting extends BetweenTwoSides {

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private LocalDate date;

    private UUID agreementId;

    @Convert(converter = Proceedings.Sealed.class)
    private Proceedings proceedings;

    @Convert(converter = EarlierMinutes.Sealed.class)
    private EarlierMinutes earlierMinutes;

    protected Meeting() {}

    private Meeting(UUID id, Facility facility, UUID partnerId) {
        super(id, facility, partnerId);
        this.status = PLANNED;
    }

    /** @param agreementId the one it is about, or null */
    static Meeting plan(UUID id, Facility facility, UUID partnerId, UUID agreementId, MeetingPlan plan, Instant at) {
        var meeting = new Meeting(id, facility, partnerId);
        meeting.agreementId = agreementId;
        meeting.take(plan);
        meeting.record(Change.of(new MeetingPlanned(meeting.terms(), at), "status", null, PLANNED, at));
        return meeting;
    }

    void change(MeetingPlan plan, Instant at) {
        demand(MeetingOperation.CHANGE);
        take(plan);
        record(Change.of(new MeetingChanged(terms(), at), at));
    }

    void hold(Minutes minutes, Author by, Instant at) {
        demand(MeetingOperation.MINUTES);
        take(minutes, by, at);
        become(HELD, MeetingHeld::new, null, at);
    }

    /** What they said before stays readable: a signed paper may say it. */
    void correct(Minutes minutes, Author by, Instant at) {
        demand(MeetingOperation.CORRECTION);
        var before = earlier().and(date, proceedings);
        take(minutes, by, at);
        earlierMinutes = before;
        record(Change.of(new MinutesCorrected(terms(), at), at));
    }

    void cancel(String reason, Instant at) {
        demand(MeetingOperation.CANCELLATION);
        become(CANCELLED, MeetingCancelled::new, reason, at);
    }

    /** Says which agreement it was about. */
    void link(UUID agreement, Instant at) {
        demand(MeetingOperation.LINK);
        belongTo(agreement, at);
    }

    void demandThatItCanBeginAnAgreement() {
        demand(MeetingOperation.AGREEMENT);
    }

    /** Says which agreement came of it. */
    void begin(UUID agreement, Instant at) {
        demandThatItCanBeginAnAgreement();
        belongTo(agreement, at);
    }

    /** The draft that came of it was given up: another may come of it. */
    void free(Instant at) {
        agreementId = null;
        record(Change.of(new MeetingFreed(terms(), at), at));
    }

    private void belongTo(UUID agreement, Instant at) {
        agreementId = agreement;
        record(Change.of(new MeetingLinked(terms(), at), at));
    }

    private void take(MeetingPlan plan) {
        kind = plan.kind();
        date = plan.date();
        proceedings = Proceedings.planned(plan);
    }

    private void take(Minutes minutes, Author by, Instant at) {
        if (minutes.heldOn().isAfter(today(at))) {
            throw new ProblemException(422, "meeting-date-must-have-come");
        }
        date = minutes.heldOn();
        proceedings = Proceedings.of(minutes, by, at);
    }

    private void demand(MeetingOperation operation) {
        operation.demand(this);
    }

    private void become(
            MeetingStatus next, BiFunction<MeetingTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = status;
        status = next;
        record(Change.of(event.apply(terms(), at), "status", before, next, at).because(reason));
    }

    private MeetingTerms terms() {
        return MeetingTerms.of(this);
    }

    public MeetingKind getKind() {
        return kind;
    }

    public MeetingStatus getStatus() {
        return status;
    }

    /** All minutes that were written, the ones that count last; none before it was held. */
    List<EarlierMinutes.Held> allMinutes() {
        return status == HELD ? earlier().and(date, proceedings).all() : List.of();
    }

    private EarlierMinutes earlier() {
        return earlierMinutes == null ? EarlierMinutes.NONE : earlierMinutes;
    }

    LocalDate getDate() {
        return date;
    }

    public UUID getAgreementId() {
        return agreementId;
    }

    Proceedings getProceedings() {
        return proceedings;
    }
}
