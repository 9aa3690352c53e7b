package org.sambung.agreements.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the other features of this service need of an agreement, as it stands at a moment. */
public record Agreed(
        UUID id,
        UUID facilityId,
        UUID partnerId,
        String region,
        ZoneId zone,
        int scopeVersion,
        AgreementStatus status,
        Set<Service> services) {

    static Agreed of(Agreement agreement, Instant now) {
        var version = agreement.scopeAt(now);
        return new Agreed(
                agreement.getId(),
                agreement.getFacilityId(),
                agreement.getPartnerId(),
                agreement.getRegion(),
                agreement.zone(),
                version.number(),
                agreement.statusAt(now),
                version.scope().stream().map(ScopeLine::service).collect(Collectors.toSet()));
    }

    /** Whether it is in force and promises that service. */
    public boolean covers(Service service) {
        return status == AgreementStatus.ACTIVE && services.contains(service);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
