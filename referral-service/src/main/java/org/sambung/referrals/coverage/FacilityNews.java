package org.sambung.referrals.coverage;

import java.time.ZoneId;
import java.util.UUID;

/** What this service reads of {@code facility.*}. */
record FacilityNews(UUID facilityId, String name, String region, ZoneId zoneId) {}
