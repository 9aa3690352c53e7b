package org.sambung.visits.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReferralProposal", description = "That somebody should be referred, and why.")
record ReferralProposalView(
        UUID id,

        @Schema(description = "The visit at which it was found; absent if it was at none.")
        UUID visitId,

        UUID patientId,
        @Schema(description = "When it was found, UTC.") Instant proposedAt,

        @Schema(description = "When its ground turned out to be none, UTC; absent while it stands.")
        Instant withdrawnAt,

        @Schema(description = "What is known.") ProposalContent content) {

    static ReferralProposalView of(ReferralProposal proposal) {
        return new ReferralProposalView(
                proposal.getId(),
                proposal.getVisitId(),
                proposal.getPatientId(),
                proposal.getProposedAt(),
                proposal.getWithdrawnAt(),
                proposal.getContent());
    }
}
