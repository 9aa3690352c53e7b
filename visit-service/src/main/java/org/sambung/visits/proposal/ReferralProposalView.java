package org.sambung.visits.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;

@Schema(name = "ReferralProposal", description = "That somebody should be referred, and why.")
record ReferralProposalView(
        UUID id,

        @Schema(description = "The visit at which it was found; absent if it was at none.")
        UUID visitId,

        UUID patientId,
        @Schema(description = "When it was found, UTC.") Instant proposedAt,

        @Schema(description = "When its ground turned out to be none, UTC; absent while it stands.")
        Instant withdrawnAt,

        @Schema(description = "What has become of it.") ProposalState state,

        @Schema(description = "The draft; absent for whoever does not lead it.")
        UUID referralId,

        @Schema(
                description =
                        "The facility to which it went with its patient, as state says; absent for a team, and where"
                                + " it is led where it was found.")
        UUID wentToId,

        @Schema(description = "Why there is no draft; absent for a team, and unless state says so.")
        NotDrafted notDraftedBecause,

        @Schema(description = "What is known.") ProposalContent content) {

    static ReferralProposalView of(ReferralProposal proposal, Identity reader) {
        var leads = reader.facility() != null && reader.facility().equals(proposal.getLedById());
        var state = proposal.state();
        return new ReferralProposalView(
                proposal.getId(),
                proposal.getVisitId(),
                proposal.getPatientId(),
                proposal.getProposedAt(),
                proposal.getWithdrawnAt(),
                state,
                leads ? proposal.getReferralId() : null,
                state == ProposalState.WENT_ALONG && reader.facility() != null ? proposal.getWentToId() : null,
                reader.facility() == null ? null : proposal.getNotDrafted(),
                proposal.getContent());
    }
}
