package org.sambung.visits.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of follow-ups: for whom, of which referral, at which visit; nothing clinical. */
@Href("/v1/follow-ups/{id}")
interface FollowUpEvents {

    @EventType("follow-up.asked")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "No visit ahead fits; one is needed.")
    record FollowUpAsked(@JsonUnwrapped FollowUpTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("follow-up.booked")
    @Schema(description = "The patient is to be seen at a visit.")
    record FollowUpBooked(
            @JsonUnwrapped FollowUpTerms terms,
            @Schema(description = "The visit.") UUID visitId,
            Instant occurredAt) implements DomainEvent {}

    @EventType("follow-up.completed")
    @Schema(description = "The patient was seen.")
    record FollowUpCompleted(
            @JsonUnwrapped FollowUpTerms terms,

            @Schema(description = "The visit.") @AbsentWhen("the facility's own staff did it")
            UUID visitId,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("follow-up.joined")
    @Schema(description = "Two records were one person's: it is of the patient who remains.")
    record FollowUpJoined(@JsonUnwrapped FollowUpTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("follow-up.missed")
    @Notifies({Role.NURSE, Role.DOCTOR})
    @Schema(description = "The patient was not seen in time.")
    record FollowUpWasMissed(
            @JsonUnwrapped FollowUpTerms terms,
            @Schema(description = "Why.") FollowUpMissed reason,
            Instant occurredAt) implements DomainEvent {}
}
