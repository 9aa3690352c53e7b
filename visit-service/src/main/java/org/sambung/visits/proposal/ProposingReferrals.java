package org.sambung.visits.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.time.Ids;

/** Proposes a referral once for each thing that is a reason for one, however often it is told. */
@ApplicationScoped
public class ProposingReferrals {

    @Inject
    ReferralProposalRepository proposals;

    @Inject
    Ids ids;

    /**
     * A referral that somebody should have.
     *
     * @param sourceId what it came of; there is one proposal for it
     * @param visitId the visit at which it was found, or null
     * @param partnerId the partner who found it, or null
     */
    public record Proposed(
            UUID sourceId,
            UUID visitId,
            UUID facilityId,
            UUID partnerId,
            String region,
            UUID patientId,
            ProposalContent content) {}

    /** Within a transaction in which nobody else can propose for the same thing, as its lock keeps them. */
    public void propose(Proposed proposed, Instant at) {
        if (!proposals.isProposedFor(proposed.sourceId())) {
            proposals.persist(ReferralProposal.propose(ids.next(), proposed, at));
        }
    }
}
