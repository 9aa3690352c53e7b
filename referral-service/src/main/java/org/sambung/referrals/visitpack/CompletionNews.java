package org.sambung.referrals.visitpack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code visit.completed}: the booking, and when the team was done. */
record CompletionNews(
        UUID facilityId, UUID partnerId, String region, Instant plannedStart, Instant plannedEnd, Instant occurredAt) {

    CompletionNews {
        requireNonNull(occurredAt);
    }

    BookingNews booking() {
        return new BookingNews(facilityId, partnerId, region, plannedStart, plannedEnd);
    }
}
