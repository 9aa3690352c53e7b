package org.sambung.visits.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of calendar feeds; never the token. */
interface CalendarFeedEvents {

    @EventType("calendar-feed.opened")
    @Schema(description = "There is a calendar for whoever has its token.")
    record CalendarFeedOpened(
            @AbsentWhen("it is a partner's") UUID facilityId,
            @AbsentWhen("it is a facility's") UUID partnerId,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("calendar-feed.revoked")
    @Schema(description = "Its token opens nothing any more.")
    record CalendarFeedRevoked(
            @AbsentWhen("it is a partner's") UUID facilityId,
            @AbsentWhen("it is a facility's") UUID partnerId,
            Instant occurredAt)
            implements DomainEvent {}
}
