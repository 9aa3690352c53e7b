package org.sambung.agreements.addendum;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of addenda on their way; the agreement tells its new version itself. */
@Href("/v1/addenda/{id}")
interface AddendumEvents {

    @EventType("addendum.drafted")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "A side has begun to write an addendum.")
    record AddendumDrafted(@JsonUnwrapped AddendumTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("addendum.revised")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "What an addendum shall say was changed.")
    record AddendumRevised(@JsonUnwrapped AddendumTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("addendum.made-ready")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "The two sides are agreed; signatures are missing.")
    record AddendumMadeReady(@JsonUnwrapped AddendumTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("addendum.signed")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE, Role.FACILITY_HEAD})
    @Schema(description = "Both sides have signed; agreement.amended tells the new version.")
    record AddendumSigned(
            @JsonUnwrapped AddendumTerms terms,
            @Schema(description = "The day on the paper.") LocalDate signedOn,
            Instant occurredAt)
            implements DomainEvent {}

    @EventType("addendum.abandoned")
    @Notifies({Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER, Role.HEALTH_OFFICE})
    @Schema(description = "It will not come to be.")
    record AddendumAbandoned(@JsonUnwrapped AddendumTerms terms, Instant occurredAt) implements DomainEvent {}
}
