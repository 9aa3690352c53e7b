package org.sambung.visits.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalendarFeed", description = "A calendar that clients subscribe to.")
record CalendarFeedView(
        UUID id,

        @Schema(description = "The facility whose visits it shows; absent if it is a partner's.")
        UUID facilityId,

        @Schema(description = "The partner whose visits it shows; absent if it is a facility's.")
        UUID partnerId,

        @Schema(description = "When it was opened, UTC.") Instant openedAt,

        @Schema(description = "When it was revoked, UTC; absent until then.")
        Instant revokedAt,

        @Schema(
                description =
                        "Where a calendar's client subscribes, told once, when it is opened: whoever has it reads.",
                examples = "/v1/calendar.ics?token=6f1c0e")
        String path,

        int version) {

    static CalendarFeedView of(CalendarFeed feed) {
        return opened(feed, null);
    }

    static CalendarFeedView opened(CalendarFeed feed, String path) {
        return new CalendarFeedView(
                feed.getId(),
                feed.getFacilityId(),
                feed.getPartnerId(),
                feed.getOpenedAt(),
                feed.getRevokedAt(),
                path,
                feed.getVersion());
    }
}
