package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.patient.CustodyLeft;
import org.sambung.referrals.referral.ReferralEvents.GroundRestored;
import org.sambung.referrals.referral.ReferralEvents.GroundWithdrawn;
import org.sambung.referrals.referral.ReferralEvents.ReferralCancelled;

/**
 * What becomes of a referral with the visit's proposal that it was drafted from. Nobody takes these steps by themselves: they
 * follow.
 */
@MappedSuperclass
abstract class ProposalSteps extends PatientSteps {

    protected ProposalSteps() {}

    protected ProposalSteps(Opening opening) {
        super(opening);
    }

    /**
     * There was no ground for it. A draft that nobody has worked on ends; what a clinician has begun is the clinic's to end or
     * to lead on.
     *
     * @param hasResults whether something is attached to it
     */
    void withdrawProposal(boolean hasResults, Instant at) {
        if (getClinical().getStatus().isOver() || getLinks().isProposalWithdrawn()) {
            return;
        }
        if (isBlank() && !hasResults) {
            freeOfWhatNobodyNeeds(at);
            moveClinically(
                    ClinicalStatus.CANCELLED,
                    ReferralCancelled::new,
                    CancelReferral.Reason.PROPOSAL_WITHDRAWN.name(),
                    at);
        } else {
            link(getLinks().proposalWithdrawn(at));
            record(Change.of(new GroundWithdrawn(terms(), at), at));
        }
    }

    /**
     * Whoever sends a patient on may end what has not begun, but not what a visit has found: the clinic there decides on it.
     */
    @Override
    void endUnlessBegun(CustodyLeft.Why why, Instant at) {
        var foundAtVisit = getLinks().proposalId() != null && !getLinks().isProposalWithdrawn();
        if (why != CustodyLeft.Why.TRANSFERRED || !foundAtVisit) {
            super.endUnlessBegun(why, at);
        }
    }

    /** What was taken back is proposed again: the same referral is for it. @return whether it is not over yet */
    boolean takeUp(UUID proposal, Instant at) {
        if (getClinical().getStatus().isOver()) {
            return false;
        }
        link(getLinks().proposedAnew(proposal));
        record(Change.of(new GroundRestored(terms(), at), at));
        return true;
    }

    /** As it was proposed: neither written nor planned. */
    private boolean isBlank() {
        return getClinical().getStatus() == ClinicalStatus.DRAFT
                && getClinical().getSummary() == null
                && !getDestination().isChosen();
    }
}
