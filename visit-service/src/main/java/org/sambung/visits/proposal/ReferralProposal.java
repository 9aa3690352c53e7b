package org.sambung.visits.proposal;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposalWithdrawn;
import org.sambung.visits.proposal.ProposalEvents.ReferralProposed;
import org.sambung.visits.proposal.ProposingReferrals.Proposed;

/** That somebody should be referred. What came of it is the referral service's. */
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
                        proposal.patientId,
                        proposal.facilityId,
                        proposal.region,
                        "/v1/referral-proposals/" + id,
                        insteadOf,
                        at),
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
        record(Change.of(
                new ReferralProposalWithdrawn(patientId, facilityId, region, "/v1/referral-proposals/" + getId(), at),
                at));
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
