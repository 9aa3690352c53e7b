package org.sambung.visits.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;
import org.sambung.platform.identity.Role;
import org.sambung.platform.notification.Href;
import org.sambung.platform.notification.Notifies;

/** What is told of plans; the plan's id is the event's subject. */
@Href("/v1/visit-plans/{id}")
interface VisitPlanEvents {

    @EventType("visit-plan.created")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER})
    record VisitPlanCreated(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}
}
