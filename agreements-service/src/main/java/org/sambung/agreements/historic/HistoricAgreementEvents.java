package org.sambung.agreements.historic;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of agreements of the past: that they are in the register, and were put right. */
@Href("/v1/historic-agreements/{id}")
interface HistoricAgreementEvents {

    @EventType("historic-agreement.recorded")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "An agreement of the past was entered; it covers nothing.")
    record HistoricAgreementRecorded(
            @Schema(description = "The entry.") UUID historicAgreementId,
            UUID facilityId,
            UUID partnerId,
            @Schema(pattern = "^ID-[A-Z]{2}$") String region,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("historic-agreement.corrected")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER})
    @Schema(description = "What is known of an agreement of the past was put right; it covers nothing.")
    record HistoricAgreementCorrected(
            @Schema(description = "The entry.") UUID historicAgreementId,
            UUID facilityId,
            UUID partnerId,
            @Schema(pattern = "^ID-[A-Z]{2}$") String region,
            Instant occurredAt)
            implements DomainEvent {}
}
