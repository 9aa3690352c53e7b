package org.sambung.referrals.coverage;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/** What this service reads of {@code facility.*}. */
record FacilityNews(UUID facilityId, String name, String region, ZoneId zoneId) {

    FacilityNews {
        requireNonNull(name);
        requireNonNull(region);
        requireNonNull(zoneId);
    }
}
