package org.sambung.referrals.mandate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of mandates: as whom and when, never who. */
@Href("/v1/mandates/{id}")
interface MandateEvents {

    @EventType("mandate.recorded")
    @Notifies(Role.FACILITY_HEAD)
    @Schema(description = "Somebody may decide for the facility's head.")
    record MandateRecorded(@JsonUnwrapped MandateTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("mandate.revoked")
    @Notifies(Role.FACILITY_HEAD)
    @Schema(description = "Somebody may no longer decide for the facility's head.")
    record MandateRevoked(@JsonUnwrapped MandateTerms terms, Instant occurredAt) implements DomainEvent {}
}
