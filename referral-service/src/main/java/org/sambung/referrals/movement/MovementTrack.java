package org.sambung.referrals.movement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The way out and back: escort, departure, arrival, return. */
@Embeddable
public class MovementTrack {

    @Enumerated(EnumType.STRING)
    @Column(name = "movement_status")
    private MovementStatus status = MovementStatus.NOT_PLANNED;

    @Convert(converter = Escort.Sealed.class)
    private Escort escort;

    private Instant departedAt;

    private Instant expectedReturn;

    private Instant arrivedAt;

    private Instant returnedAt;

    @Convert(converter = Handover.Sealed.class)
    private Handover handover;

    public boolean canBecome(MovementStatus next) {
        return status.canBecome(next);
    }

    /** @return the status before */
    public MovementStatus assign(Escort assigned) {
        escort = assigned;
        return become(MovementStatus.ESCORT_ASSIGNED);
    }

    /** @return the status before */
    public MovementStatus depart(Instant at, Instant expected) {
        departedAt = at;
        expectedReturn = expected;
        return become(MovementStatus.DEPARTED);
    }

    /** @return the status before */
    public MovementStatus arrive(Instant at) {
        arrivedAt = at;
        return become(MovementStatus.AT_HOSPITAL);
    }

    /** @return the status before */
    public MovementStatus comeBack(Instant at) {
        returnedAt = at;
        return become(MovementStatus.RETURNED);
    }

    /** The way goes on to another hospital, without a return between: this one ends where the next begins. */
    public MovementTrack passOn() {
        var next = new MovementTrack();
        next.status = MovementStatus.DEPARTED;
        next.escort = escort;
        next.departedAt = departedAt;
        next.expectedReturn = expectedReturn;
        become(MovementStatus.PASSED_ON);
        return next;
    }

    /**
     * @param givenBy who brought the patient, or null
     * @param takenBy who took the patient over, or null
     * @param hospital whether the hospital says so
     */
    public void handOver(String givenBy, String takenBy, boolean hospital) {
        handover = (handover == null ? Handover.NONE : handover).saying(givenBy, takenBy, hospital);
    }

    private MovementStatus become(MovementStatus next) {
        if (!canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        var before = status;
        status = next;
        return before;
    }

    public boolean isOverdueAt(Instant now) {
        return status.isOutside() && expectedReturn != null && now.isAfter(expectedReturn);
    }

    public boolean hasEscortOf(int officers) {
        return escort != null && escort.officers().size() >= officers;
    }

    public boolean isHandoverConfirmed() {
        return handover != null && handover.confirmed();
    }

    public MovementStatus getStatus() {
        return status;
    }

    public Escort getEscort() {
        return escort;
    }

    /** Null while nobody has said anything of it. */
    public Handover getHandover() {
        return handover;
    }

    public Instant getDepartedAt() {
        return departedAt;
    }

    public Instant getExpectedReturn() {
        return expectedReturn;
    }

    public Instant getArrivedAt() {
        return arrivedAt;
    }

    public Instant getReturnedAt() {
        return returnedAt;
    }
}
