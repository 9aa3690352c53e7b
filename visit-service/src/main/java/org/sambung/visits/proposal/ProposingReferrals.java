package org.sambung.visits.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
        proposeAll(List.of(proposed), at);
    }

    /** As one; written at once, so that none of them is held to the end of the transaction. */
    public void proposeAll(List<Proposed> all, Instant at) {
        var sources = all.stream().map(Proposed::sourceId).toList();
        var open = proposals.openFor(sources).stream()
                .map(ReferralProposal::getSourceId)
                .collect(Collectors.toSet());
        var withdrawn = proposals.withdrawnFor(sources);
        var added = all.stream()
                .filter(one -> !open.contains(one.sourceId()))
                .map(one -> ReferralProposal.propose(ids.next(), one, withdrawn.get(one.sourceId()), at))
                .toList();
        proposals.persist(added);
        proposals.flush();
        added.forEach(proposals.getEntityManager()::detach);
    }

    /** What is known of the reason has been corrected; that there is one was told before. */
    public void correct(UUID source, ProposalContent content) {
        proposals.lockedOpenFor(source).forEach(proposal -> proposal.correct(content));
    }

    /** Where the thing is a reason no more. The proposal stays, and says so. */
    public void withdraw(UUID source, Instant at) {
        proposals.lockedOpenFor(source).forEach(proposal -> proposal.withdraw(at));
    }
}
