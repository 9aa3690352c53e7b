package org.sambung.agreements.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of meetings: that there is one and where it stands, nothing of who was there or what was said. */
@Href("/v1/meetings/{id}")
interface MeetingEvents {

    @EventType("meeting.planned")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "The two sides are to meet.")
    record MeetingPlanned(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.changed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "The day, the place or the topics of a planned meeting are others.")
    record MeetingChanged(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.held")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "It was held; its minutes can be read.")
    record MeetingHeld(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.minutes-corrected")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "Its minutes were corrected.")
    record MinutesCorrected(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.linked")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "It belongs to an agreement now: it led to it, or was about it.")
    record MeetingLinked(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.freed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "The draft that it led to was given up: it belongs to no agreement, and may lead to another.")
    record MeetingFreed(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("meeting.cancelled")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "It will not be held.")
    record MeetingCancelled(@JsonUnwrapped MeetingTerms terms, Instant occurredAt) implements DomainEvent {}
}
