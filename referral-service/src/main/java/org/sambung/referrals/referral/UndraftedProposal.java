package org.sambung.referrals.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;
import org.sambung.referrals.referral.ProposalEvents.ProposalNotDrafted;

/** What a visit proposed and nobody can be referred for; told to whoever proposed it, once and for all. */
@Entity
class UndraftedProposal extends Aggregate {

    private UUID proposalId;

    private UUID facilityId;

    private String region;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private NotDrafted reason;

    private Instant decidedAt;

    protected UndraftedProposal() {}

    UndraftedProposal(UUID id, UUID proposal, DraftingProposals.Proposal told, NotDrafted reason, Instant at) {
        super(id);
        this.proposalId = proposal;
        this.facilityId = told.facilityId();
        this.region = told.region();
        this.patientId = told.patientId();
        this.reason = reason;
        this.decidedAt = at;
        record(Change.of(new ProposalNotDrafted(proposal, patientId, facilityId, region, reason, at), at)
                .because(reason.name()));
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(facilityId, null, region);
    }
}
