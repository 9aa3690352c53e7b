package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.referral.ReferralEvents.*;

/** The way out and back. */
@MappedSuperclass
abstract class MovementSteps extends PermissionSteps {

    protected MovementSteps() {}

    protected MovementSteps(Opening opening) {
        super(opening);
    }

    void assign(Escort escort, Instant at) {
        demand(ReferralOperation.ESCORT);
        moved(getMovement().assign(escort), EscortAssigned::new, at);
    }

    /** @param expectedReturn when the patient shall be back, null if nobody can say */
    void depart(Instant expectedReturn, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.DEPARTURE);
        var before = getMovement().depart(at, expectedReturn);
        List.of(ObligationKind.HEAD_PERMISSION_AFTERWARDS, ObligationKind.AUTHORITY_PERMISSION_AFTERWARDS)
                .forEach(kind -> getObligations()
                        .open(kind)
                        .ifPresent(obligation -> obligation.moveDue(at.plus(limits.permissionAfterwards()))));
        moved(before, PatientDeparted::new, at);
    }

    void arrive(Instant at) {
        demand(ReferralOperation.ARRIVAL);
        var before = getMovement().arrive(at);
        getClinical().become(ClinicalStatus.ARRIVED);
        moved(before, PatientArrived::new, at);
    }

    void comeBack(Instant at) {
        demand(ReferralOperation.RETURN);
        moved(getMovement().comeBack(at), PatientReturned::new, at);
    }
}
