package org.sambung.referrals.visitpack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of every event of a visit: whose it is, and when. */
record BookingNews(UUID facilityId, UUID partnerId, String region, Instant plannedStart, Instant plannedEnd) {

    BookingNews {
        requireNonNull(facilityId);
        requireNonNull(partnerId);
        requireNonNull(region);
        requireNonNull(plannedStart);
        requireNonNull(plannedEnd);
    }
}
