package org.sambung.referrals.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Within this service and transaction: a patient has arrived from another facility.
 *
 * @param fromRegion the region of the facility that they come from
 * @param referrals that came along
 */
public record PatientTakenOver(
        Patient patient, UUID fromFacilityId, String fromRegion, List<UUID> referrals, ZoneId zone, Instant at) {}
