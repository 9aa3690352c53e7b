package org.sambung.visits.coverage;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/** What is read of a facility's event. */
record ToldFacility(UUID facilityId, String name, String region, ZoneId zoneId) {

    ToldFacility {
        requireNonNull(facilityId);
        requireNonNull(name);
        requireNonNull(region);
        requireNonNull(zoneId);
    }
}
