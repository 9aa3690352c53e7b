package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of institutions: always the whole, so that consumers keep their own copy. */
interface InstitutionEvents {

    /** @param zoneId the time zone as IANA id, {@code Asia/Jakarta} */
    @EventType("facility.registered")
    record FacilityRegistered(@JsonUnwrapped FacilityView facility, String zoneId, Instant occurredAt)
            implements DomainEvent {}

    @EventType("facility.changed")
    record FacilityChanged(@JsonUnwrapped FacilityView facility, String zoneId, Instant occurredAt)
            implements DomainEvent {}

    @EventType("partner.registered")
    record PartnerRegistered(@JsonUnwrapped PartnerView partner, Instant occurredAt) implements DomainEvent {}

    @EventType("partner.changed")
    record PartnerChanged(@JsonUnwrapped PartnerView partner, Instant occurredAt) implements DomainEvent {}
}
