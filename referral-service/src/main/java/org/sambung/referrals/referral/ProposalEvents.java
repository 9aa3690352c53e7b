package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of visits' proposals from which no referral comes; of the others their referrals tell. */
interface ProposalEvents {

    @EventType("referral.proposal-not-drafted")
    @Schema(
            description =
                    "Nobody can be referred for what a visit has proposed; the service that proposed it tells who.")
    record ProposalNotDrafted(
            @Schema(description = "The proposal.") UUID proposalId,
            UUID patientId,
            UUID facilityId,

            @Schema(pattern = "^ID-[A-Z]{2}$") String region,

            @Schema(description = "Why not.") NotDrafted reason,

            Instant occurredAt)
            implements DomainEvent {}
}
