package org.sambung.agreements.accreditation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of action items. */
@Href("/v1/accreditation-action-items/{id}")
interface ActionItemEvents {

    @EventType("accreditation-action-item.opened")
    @Schema(description = "Mentors left something to do.")
    record ActionItemOpened(@JsonUnwrapped ActionItemTerms terms, Instant occurredAt) implements DomainEvent {}

    @EventType("accreditation-action-item.closed")
    @Notifies(Role.HEALTH_OFFICE)
    @Schema(description = "It was done, and something shows it.")
    record ActionItemClosed(@JsonUnwrapped ActionItemTerms terms, Instant occurredAt) implements DomainEvent {}
}
