package org.sambung.visits.screening;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of campaigns: ids, days and counts; never for what, of whom or with which result. */
@Href("/v1/screening-campaigns/{id}")
interface CampaignEvents {

    @EventType("screening-campaign.planned")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.VISITING_TEAM})
    @Schema(description = "Who is to be screened on which day stands fixed.")
    record CampaignPlanned(@JsonUnwrapped CampaignTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("screening-campaign.attended")
    @Schema(description = "More people were screened, or samples of theirs were taken.")
    record CampaignAttended(
            @JsonUnwrapped CampaignTerms terms,
            @Schema(description = "How many so far.") int attended,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("screening-campaign.results-recorded")
    @Schema(description = "More results are known, or others than before.")
    record ResultsRecorded(
            @JsonUnwrapped CampaignTerms terms,
            @Schema(description = "How many so far.") int resulted,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("screening-campaign.result-corrected")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.VISITING_TEAM})
    @Schema(description = "A result was wrong, and another has taken its place.")
    record ResultCorrected(@JsonUnwrapped CampaignTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("screening-campaign.review-requested")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.VISITING_TEAM})
    @Schema(description = "A clinician should look at one block's people together.")
    record ReviewRequested(@JsonUnwrapped CampaignTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("screening-campaign.closed")
    @Schema(description = "Nobody more will be screened; results may still come.")
    record CampaignClosed(
            @JsonUnwrapped CampaignTerms terms,

            @Schema(description = "How many were screened.") int attended,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("screening-campaign.cancelled")
    @Notifies({Role.NURSE, Role.DOCTOR, Role.VISITING_TEAM})
    @Schema(description = "It will not take place.")
    record CampaignCancelled(@JsonUnwrapped CampaignTerms terms, Instant occurredAt) implements DomainEvent {}
}
