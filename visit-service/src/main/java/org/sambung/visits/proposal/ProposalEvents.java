package org.sambung.visits.proposal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of proposals: that there is one. Its name, and all of it, is the same whatever it came of:
 * neither visit nor partner are told, for a campaign's may have none. */
@Href("/v1/referral-proposals/{id}")
interface ProposalEvents {

    @EventType("referral.proposed")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "Somebody should be referred; why is fetched with one's own rights.")
    record ReferralProposed(
            UUID patientId,
            UUID facilityId,
            @Schema(pattern = "^ID-[A-Z]{2}$") String region,

            @Schema(
                    description = "Where this service answers what it is about.",
                    pattern = "^/v1/referral-proposals/[0-9a-f-]{36}$")
            String href,

            @Schema(description = "The proposal for the same thing that was taken back before.") @AbsentWhen("none was")
            UUID insteadOf,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.proposal-withdrawn")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The ground on which somebody should be referred turned out to be none.")
    record ReferralProposalWithdrawn(
            UUID patientId,
            UUID facilityId,

            @Schema(pattern = "^ID-[A-Z]{2}$") String region,

            @Schema(
                    description = "Where this service answers what it was about.",
                    pattern = "^/v1/referral-proposals/[0-9a-f-]{36}$")
            String href,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.proposal-went-along")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(
            description =
                    "The patient is another facility's by now: that one leads the draft, and what follows is told there.")
    record ReferralProposalWentAlong(
            UUID patientId,

            @Schema(description = "The facility where it was found.")
            UUID facilityId,

            @Schema(pattern = "^ID-[A-Z]{2}$") String region,

            @Schema(
                    description = "Where this service answers what it is about.",
                    pattern = "^/v1/referral-proposals/[0-9a-f-]{36}$")
            String href,

            @Schema(description = "The facility that leads it now.")
            UUID toFacilityId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("referral.proposal-came-to-nothing")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.VISITING_TEAM})
    @Schema(description = "Nobody can be referred for it; whoever found it may have to tell whoever cares now.")
    record ReferralProposalCameToNothing(
            UUID patientId,
            UUID facilityId,

            @Schema(pattern = "^ID-[A-Z]{2}$") String region,

            @Schema(
                    description = "Where this service answers what it was about.",
                    pattern = "^/v1/referral-proposals/[0-9a-f-]{36}$")
            String href,

            @Schema(description = "Why.") NotDrafted reason,

            Instant occurredAt)
            implements DomainEvent {}
}
