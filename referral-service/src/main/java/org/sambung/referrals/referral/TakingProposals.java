package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.referral.Proposals.Drafted;

/**
 * Keeps drafts in step with what visits propose and take back, whoever tells it how often and in whichever order: a proposal
 * has one referral at most, and one that came in another's place goes on with that one's. Needs a transaction as the facility.
 */
@ApplicationScoped
class TakingProposals {

    private static final String JOB = "proposals";

    @Inject
    Proposals proposals;

    @Inject
    ReferralRepository referrals;

    @Inject
    AttachmentRepository attachments;

    @Inject
    PermissionOrder permissions;

    @Inject
    Acting acting;

    @Inject
    Ids ids;

    void propose(UUID proposal, DraftingProposals.Proposal told) {
        var before = told.insteadOf();
        proposals.hold(proposal);
        if (before != null) {
            // Its own word may still be on the way: the two travel apart.
            proposals.hold(before);
            proposals.drop(before, told.facilityId(), told.occurredAt());
        }
        if (proposals.isDropped(proposal) || proposals.draftedFrom(proposal).isPresent()) {
            return;
        }
        if (before == null || !goesOnFrom(before, proposal, told.occurredAt())) {
            draft(proposal, told);
        }
    }

    void withdraw(UUID proposal, DraftingProposals.Withdrawal told) {
        proposals.hold(proposal);
        var drafted = proposals.draftedFrom(proposal);
        if (drafted.isEmpty()) {
            proposals.drop(proposal, told.facilityId(), told.occurredAt());
        }
        drafted.ifPresent(one -> with(one, referral -> {
            referral.withdrawProposal(attachments.isWithResults(referral), told.occurredAt());
            return true;
        }));
    }

    private boolean goesOnFrom(UUID before, UUID proposal, Instant at) {
        return proposals
                .draftedFrom(before)
                .map(drafted -> with(drafted, referral -> referral.takeUp(proposal, at)))
                .orElse(false);
    }

    /** As the facility that leads it by now, under its row's lock; done again it changes nothing. */
    private boolean with(Drafted drafted, Predicate<Referral> step) {
        return acting.as(
                Identity.job(JOB, drafted.facilityId(), null),
                () -> step.test(referrals.findById(drafted.referralId(), LockModeType.PESSIMISTIC_WRITE)));
    }

    private void draft(UUID proposal, DraftingProposals.Proposal told) {
        referrals
                .parties(told.patientId(), null, Identity.job(JOB, told.facilityId(), null))
                .filter(known -> known.patient().getState().isHeld())
                .ifPresent(known -> referrals.persist(Referral.proposed(
                        ids.next(),
                        known.patient(),
                        known.zone(),
                        proposal,
                        permissions.chainFor(known.patient().getCustodyStatus(), ReferralKind.OUTPATIENT),
                        told.occurredAt())));
    }
}
