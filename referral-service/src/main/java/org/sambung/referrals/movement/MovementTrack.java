package org.sambung.referrals.movement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** The way out and back: escort, departure, arrival, guard shifts, return, or the end that takes its place. */
@Embeddable
public class MovementTrack {

    @Enumerated(EnumType.STRING)
    @Column(name = "movement_status")
    private MovementStatus status = MovementStatus.NOT_PLANNED;

    @Convert(converter = Escort.Sealed.class)
    private Escort escort;

    @Convert(converter = GuardShifts.Sealed.class)
    private GuardShifts guardShifts;

    @Embedded
    private MovementPlan plan;

    private Instant departedAt;

    private Instant expectedReturn;

    private Instant arrivedAt;

    private Instant returnedAt;

    /** When an escape, a death or the end of custody took the place of the return. */
    private Instant endedAt;

    /** Past which a late return is to be told; null if there is nothing to tell, or it has been told. */
    private Instant returnTellAt;

    @Convert(converter = Handover.Sealed.class)
    private Handover handover;

    public boolean canBecome(MovementStatus next) {
        return status.canBecome(next);
    }

    /** @return the status before */
    public MovementStatus assign(Escort assigned, MovementPlan planned) {
        escort = assigned;
        plan = planned;
        return become(MovementStatus.ESCORT_ASSIGNED);
    }

    /** Nobody guards and nothing is planned any more; only while nobody has left. */
    public void dismissEscort() {
        if (!canBecome(MovementStatus.ESCORT_ASSIGNED)) {
            throw new IllegalStateException("has left");
        }
        escort = null;
        plan = null;
        status = MovementStatus.NOT_PLANNED;
    }

    /** @return the status before */
    public MovementStatus depart(Instant at, Instant expected) {
        departedAt = at;
        expectReturn(expected == null && plan != null ? plan.comingBack() : expected);
        return become(MovementStatus.DEPARTED);
    }

    /** @return the status before */
    public MovementStatus arrive(Instant at) {
        arrivedAt = at;
        return status == MovementStatus.CUSTODY_ENDED ? status : become(MovementStatus.AT_HOSPITAL);
    }

    /** @return the status before */
    public MovementStatus comeBack(Instant at) {
        returnedAt = at;
        returnTellAt = null;
        return become(MovementStatus.RETURNED);
    }

    /** By escape, death or the end of custody. @return the status before */
    public MovementStatus end(MovementStatus how, Instant at) {
        endedAt = at;
        returnTellAt = null;
        return become(how);
    }

    public void changeGuards(GuardShift shift) {
        guardShifts = (guardShifts == null ? new GuardShifts(List.of()) : guardShifts).and(shift);
    }

    /** Late is told anew when the time is another one. */
    public void expectReturn(Instant expected) {
        expectedReturn = expected;
        returnTellAt = expected;
    }

    /** Whether a late return is to be told now; from now on it has been. */
    public boolean tellOverdue(Instant now) {
        if (returnTellAt == null || !now.isAfter(returnTellAt)) {
            return false;
        }
        returnTellAt = null;
        return isOverdueAt(now);
    }

    /** Of the referral that leads on: outside it is the same way, and who was released is in custody there neither. */
    public MovementTrack onward() {
        if (status.isOutside()) {
            return passOn();
        }
        var next = new MovementTrack();
        if (status == MovementStatus.CUSTODY_ENDED) {
            next.status = status;
            next.endedAt = endedAt;
        }
        return next;
    }

    /** The way goes on to another hospital, without a return between: this one ends where the next begins. */
    private MovementTrack passOn() {
        var next = new MovementTrack();
        next.status = MovementStatus.DEPARTED;
        next.escort = escort;
        next.departedAt = departedAt;
        next.guardShifts = guardShifts;
        next.expectReturn(expectedReturn);
        returnTellAt = null;
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

    /** How many officers and whether the police go along. */
    public int escortSize() {
        return escort == null ? 0 : escort.officers().size();
    }

    public boolean hasPolice() {
        return escort != null && escort.police();
    }

    /** Who guards now: the last shift, or the escort. */
    public List<Escort.Officer> guards() {
        if (guardShifts != null) {
            return guardShifts.last().officers();
        }
        return escort == null ? List.of() : escort.officers();
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

    public List<GuardShift> getGuardShifts() {
        return guardShifts == null ? List.of() : guardShifts.shifts();
    }

    public MovementPlan getPlan() {
        return plan;
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

    public Instant getEndedAt() {
        return endedAt;
    }
}
