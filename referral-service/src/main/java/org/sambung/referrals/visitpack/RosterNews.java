package org.sambung.referrals.visitpack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code visit.roster-set}: the booking, and all whom the team shall see. */
record RosterNews(
        UUID facilityId,
        UUID partnerId,
        String region,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> patientIds) {

    RosterNews {
        patientIds = List.copyOf(patientIds);
    }

    BookingNews booking() {
        return new BookingNews(facilityId, partnerId, region, plannedStart, plannedEnd);
    }
}
