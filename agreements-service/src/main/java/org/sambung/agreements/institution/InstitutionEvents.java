package org.sambung.agreements.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of institutions: always the whole, so that consumers keep their own copy. */
interface InstitutionEvents {

    @EventType("facility.registered")
    @Schema(description = "A facility is known.")
    record FacilityRegistered(@JsonUnwrapped FacilityTerms facility, Instant occurredAt) implements DomainEvent {}

    @EventType("facility.changed")
    @Schema(description = "What is known of a facility was corrected.")
    record FacilityChanged(@JsonUnwrapped FacilityTerms facility, Instant occurredAt) implements DomainEvent {}

    @EventType("partner.registered")
    @Schema(description = "A partner is known.")
    record PartnerRegistered(@JsonUnwrapped PartnerView partner, Instant occurredAt) implements DomainEvent {}

    @EventType("partner.changed")
    @Schema(description = "What is known of a partner was corrected.")
    record PartnerChanged(@JsonUnwrapped PartnerView partner, Instant occurredAt) implements DomainEvent {}

    @EventType("facility.snapshot")
    @Schema(description = "What is known of a facility, said again at an operator's command.")
    record FacilitySnapshot(@JsonUnwrapped FacilityTerms facility, Instant occurredAt) implements DomainEvent {}

    @EventType("partner.snapshot")
    @Schema(description = "What is known of a partner, said again at an operator's command.")
    record PartnerSnapshot(@JsonUnwrapped PartnerView partner, Instant occurredAt) implements DomainEvent {}
}
