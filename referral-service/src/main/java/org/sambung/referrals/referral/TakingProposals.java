package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.patient.PatientState;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.referral.Proposals.Drafted;
import org.sambung.referrals.referral.Proposals.Holder;

/**
 * Keeps drafts in step with what visits propose and take back, whoever tells it how often and in whichever order: a proposal
 * has one referral at most, and one that came in another's place goes on with that one's. Who was transferred meanwhile is
 * drafted for where they are now; who is in no custody any more is not, and whoever proposed it is told. Needs a transaction
 * as the facility that proposes.
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
    Clock clock;

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
        if (proposals.isDropped(proposal)
                || proposals.isUndrafted(proposal)
                || proposals.draftedFrom(proposal).isPresent()) {
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
        Optional<PatientState> found;
        do {
            var holder = proposals.holderOf(told.patientId());
            if (holder.isEmpty()) {
                leaveUndrafted(proposal, told, NotDrafted.UNKNOWN_PATIENT);
                return;
            }
            found = draftAt(holder.get(), proposal, told);
            // Empty where they have moved on since it was asked where they are.
        } while (found.isEmpty());
        if (found.get() != PatientState.IN_CUSTODY) {
            leaveUndrafted(proposal, told, NotDrafted.of(found.get()));
        }
    }

    /** Elsewhere it is there before this proposal counts as taken: told again meanwhile it is found. */
    private Optional<PatientState> draftAt(Holder holder, UUID proposal, DraftingProposals.Proposal told) {
        return holder.facilityId().equals(told.facilityId())
                ? draftIfThere(holder, proposal, told)
                : acting.as(Identity.job(JOB, holder.facilityId(), null), () -> draftIfThere(holder, proposal, told));
    }

    /** @return in which state the patient is there, which stands to the end of the transaction */
    private Optional<PatientState> draftIfThere(Holder holder, UUID proposal, DraftingProposals.Proposal told) {
        var known = referrals.parties(holder.patientId(), null, Identity.job(JOB, holder.facilityId(), null));
        known.filter(parties -> parties.patient().getState() == PatientState.IN_CUSTODY)
                .ifPresent(parties -> referrals.persist(Referral.proposed(
                        ids.next(),
                        parties.patient(),
                        parties.zone(),
                        proposal,
                        told.facilityId(),
                        permissions.chainFor(parties.patient().getCustodyStatus(), ReferralKind.OUTPATIENT),
                        told.occurredAt())));
        return known.map(parties -> parties.patient().getState());
    }

    private void leaveUndrafted(UUID proposal, DraftingProposals.Proposal told, NotDrafted reason) {
        proposals.keep(new UndraftedProposal(ids.next(), proposal, told, reason, clock.instant()));
    }
}
