package org.sambung.referrals.movement;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the patient is. Overdue is no state: the clock says it. */
@Schema(description = "Where the patient is.")
public enum MovementStatus {
    NOT_PLANNED,
    ESCORT_ASSIGNED,
    DEPARTED,
    AT_HOSPITAL,
    RETURNED,
    /** Went on to another hospital without a return between; another referral leads on. */
    PASSED_ON,
    /** Escaped while outside; caught, the patient comes back. */
    ESCAPED,
    /** Died while outside, or in an emergency of which nobody had written down yet that it has left. */
    DIED,
    /** Custody ended while outside, or in such an emergency; the care goes on without it. */
    CUSTODY_ENDED;

    /** What a hospital is told: how a patient got out of custody's hands is none of its business. */
    public MovementStatus asTheHospitalKnowsIt(boolean arrived) {
        if (this != ESCAPED && this != CUSTODY_ENDED) {
            return this;
        }
        return arrived ? AT_HOSPITAL : DEPARTED;
    }

    boolean canBecome(MovementStatus next) {
        return nexts().contains(next);
    }

    private Set<MovementStatus> nexts() {
        return switch (this) {
            // Who leaves in an emergency does not wait for anything to be written down, not for the departure either.
            case NOT_PLANNED, ESCORT_ASSIGNED -> EnumSet.of(ESCORT_ASSIGNED, DEPARTED, DIED, CUSTODY_ENDED);
            case DEPARTED -> EnumSet.of(AT_HOSPITAL, RETURNED, PASSED_ON, ESCAPED, DIED, CUSTODY_ENDED);
            case AT_HOSPITAL -> EnumSet.of(RETURNED, PASSED_ON, ESCAPED, DIED, CUSTODY_ENDED);
            case ESCAPED -> EnumSet.of(RETURNED, DIED, CUSTODY_ENDED);
            case RETURNED, PASSED_ON, DIED, CUSTODY_ENDED -> EnumSet.noneOf(MovementStatus.class);
        };
    }

    /** In the facility: not out yet, or back. */
    public boolean isInside() {
        return this == NOT_PLANNED || this == ESCORT_ASSIGNED || this == RETURNED;
    }

    /** Out of the facility, under guard. */
    public boolean isOutside() {
        return this == DEPARTED || this == AT_HOSPITAL;
    }
}
