package org.sambung.visits.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of plans; the plan's id is the event's subject. */
interface VisitPlanEvents {

    @EventType("visit-plan.created")
    record VisitPlanCreated(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}
}
