package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.referral.ReferralEvents.GroundWithdrawn;
import org.sambung.referrals.referral.ReferralEvents.ReferralCancelled;

/**
 * What becomes of a referral with the control at a hospital that it was drafted for. Nobody takes this step by themselves: it
 * follows.
 */
@MappedSuperclass
abstract class ControlSteps extends ProposalSteps {

    protected ControlSteps() {}

    protected ControlSteps(Opening opening) {
        super(opening);
    }

    /**
     * The hospital does not ask for it any more. A draft as the hospital's answer made it ends; what a clinician has begun is
     * the clinic's to end or to lead on; who has gone for it is there.
     */
    void withdrawControl(Instant at) {
        var draft = getClinical().getStatus() == ClinicalStatus.DRAFT;
        if (getLinks().controlWithdrawnAt() != null || !draft && !isOnItsWay()) {
            return;
        }
        if (draft && !isWorkedOn()) {
            freeOfWhatNobodyNeeds(at);
            moveClinically(
                    ClinicalStatus.CANCELLED,
                    ReferralCancelled::new,
                    CancelReferral.Reason.CONTROL_WITHDRAWN.name(),
                    at);
        } else {
            link(getLinks().controlWithdrawn(at));
            record(Change.of(new GroundWithdrawn(terms(), at), at));
        }
    }
}
