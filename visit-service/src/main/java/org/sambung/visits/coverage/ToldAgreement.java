package org.sambung.visits.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What is read of an agreement's event; what it lacks of this makes it malformed. */
record ToldAgreement(
        UUID agreementId,
        UUID facilityId,
        UUID partnerId,
        String region,
        CoverageStatus status,
        int scopeVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        ZoneId zoneId,
        List<CoverageLine> scope,
        List<CoverageAhead> ahead,
        UUID renews,
        Suspension suspension,
        Instant occurredAt) {

    ToldAgreement {
        requireNonNull(agreementId);
        requireNonNull(facilityId);
        requireNonNull(partnerId);
        requireNonNull(region);
        requireNonNull(status);
        requireNonNull(effectiveFrom);
        requireNonNull(effectiveUntil);
        requireNonNull(zoneId);
        requireNonNull(occurredAt);
        scope = List.copyOf(scope);
        ahead = ahead == null ? List.of() : ahead;
    }
}
