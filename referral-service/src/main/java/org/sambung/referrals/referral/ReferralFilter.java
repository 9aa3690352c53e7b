package org.sambung.referrals.referral;

import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.MovementStatus;

/**
 * Which referrals a list shall show; what is null does not matter. Everybody who lists sees these of each, but for
 * {@link #hiddenFrom}.
 */
record ReferralFilter(
        ClinicalStatus clinicalStatus,
        MovementStatus movementStatus,
        ReferralKind kind,
        Urgency urgency,
        List<UUID> patientIds) {

    /**
     * Nobody finds by asking for a state what is not shown: a hospital is told as {@link MovementStatus#asTheHospitalKnowsIt}
     * says. Names {@code :movementStatus}.
     */
    String movementCondition(Identity caller) {
        var asked = "r.movement.status = :movementStatus";
        if (caller.partner() == null || movementStatus == null) {
            return asked;
        }
        var own = caller.facility() == null ? "1 = 0" : "r.facilityId = :facility";
        var outOfHands =
                " or not (" + own + ") and r.movement.status in (ESCAPED, CUSTODY_ENDED) and r.movement.arrivedAt";
        return switch (movementStatus) {
            case ESCAPED, CUSTODY_ENDED -> asked + " and " + own;
            case DEPARTED -> "(" + asked + outOfHands + " is null)";
            case AT_HOSPITAL -> "(" + asked + outOfHands + " is not null)";
            default -> asked;
        };
    }

    /** Who does not see any more how a patient fares does not find it out by asking for a state; null for who does. */
    MovementStatus hiddenFrom(Identity caller) {
        return clinicalStatus == null || Visibility.CLINICAL.isFor(caller) ? null : MovementStatus.CUSTODY_ENDED;
    }
}
