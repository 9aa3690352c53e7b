package org.sambung.visits.proposal;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposalCameToNothing;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposalWentAlong;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposalWithdrawn;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposed;
import org.sambung.visits.proposal.ProposingReferrals.Proposed;

/** That somebody should be referred. What came of it is the referral service's, and noted here as far as it is told. */
@Entity
class ReferralProposal extends Aggregate {

    private UUID sourceId;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;

    private UUID patientId;

    private Instant proposedAt;

    /** When its ground turned out to be none; null while it stands. */
    private Instant withdrawnAt;

    /** What was drafted from it, by that event of it which was told last; null as long as nothing is. */
    private UUID referralId;

    private long referralSequence;

    /** The facility that leads the draft now; it reads the proposal, too. */
    private UUID ledById;

    /** Where the draft went from here, the last time; what followed there is not told here. */
    private UUID wentToId;

    @Enumerated(EnumType.STRING)
    private NotDrafted notDrafted;

    @Convert(converter = ProposalContent.Sealed.class)
    private ProposalContent content;

    protected ReferralProposal() {}

    private ReferralProposal(UUID id, Proposed proposed, Instant at) {
        super(id);
        sourceId = proposed.sourceId();
        visitId = proposed.visitId();
        facilityId = proposed.facilityId();
        partnerId = proposed.partnerId();
        region = proposed.region();
        patientId = proposed.patientId();
        content = proposed.content();
        proposedAt = at;
    }

    /** @param insteadOf the one for the same thing that was withdrawn last; null for none */
    static ReferralProposal propose(UUID id, Proposed proposed, UUID insteadOf, Instant at) {
        var proposal = new ReferralProposal(id, proposed, at);
        proposal.record(Change.of(
                new ReferralProposed(
                        proposal.patientId, proposal.facilityId, proposal.region, proposal.href(), insteadOf, at),
                at));
        return proposal;
    }

    /** Who reads it finds what is known by now; the announcement said nothing of it, so none follows. */
    void correct(ProposalContent corrected) {
        content = corrected;
    }

    /** There was no ground for it after all. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        record(Change.of(new ReferralProposalWithdrawn(patientId, facilityId, region, href(), at), at));
    }

    /** What was told of the same referral before changes nothing. */
    void follow(ToldDraft told, long sequence) {
        if (told.referralId().equals(referralId) && sequence <= referralSequence) {
            return;
        }
        referralId = told.referralId();
        referralSequence = sequence;
        var wasHere = ledById == null || isLedHere();
        ledById = told.facilityId();
        if (wasHere && !isLedHere()) {
            wentToId = ledById;
            record(Change.of(
                    new ReferralProposalWentAlong(patientId, facilityId, region, href(), wentToId, told.occurredAt()),
                    told.occurredAt()));
        }
    }

    /** What was drafted from it goes on with another proposal, which whoever leads it reads instead. */
    void giveWay() {
        ledById = null;
    }

    /** Whoever proposed it learns it once. */
    void comeToNothing(NotDrafted why, Instant at) {
        if (notDrafted != null || referralId != null) {
            return;
        }
        notDrafted = why;
        record(Change.of(new ReferralProposalCameToNothing(patientId, facilityId, region, href(), why, at), at)
                .because(why.name()));
    }

    ProposalState state() {
        if (notDrafted != null) {
            return ProposalState.NOT_DRAFTED;
        }
        if (referralId == null) {
            return ProposalState.PROPOSED;
        }
        return ledById == null || isLedHere() ? ProposalState.DRAFTED : ProposalState.WENT_ALONG;
    }

    private boolean isLedHere() {
        return facilityId.equals(ledById);
    }

    private String href() {
        return "/v1/referral-proposals/" + getId();
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, partnerId, region);
    }

    UUID getSourceId() {
        return sourceId;
    }

    Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    UUID getVisitId() {
        return visitId;
    }

    UUID getReferralId() {
        return referralId;
    }

    UUID getLedById() {
        return ledById;
    }

    UUID getWentToId() {
        return wentToId;
    }

    NotDrafted getNotDrafted() {
        return notDrafted;
    }

    UUID getPatientId() {
        return patientId;
    }

    Instant getProposedAt() {
        return proposedAt;
    }

    ProposalContent getContent() {
        return content;
    }
}
