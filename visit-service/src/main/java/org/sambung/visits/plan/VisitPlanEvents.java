package org.sambung.visits.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @Schema(description = "Visits of one kind will recur under an agreement.")
    record VisitPlanCreated(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}

    @EventType("visit-plan.changed")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER})
    @Schema(description = "Its visits take place at other times from now on; each of them tells of itself.")
    record VisitPlanChanged(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}

    @EventType("visit-plan.ended")
    @Notifies({Role.VISITING_TEAM, Role.PARTNER_OFFICER, Role.AGREEMENTS_OFFICER})
    @Schema(description = "After its last day it has no visits; those that were planned are cancelled.")
    record VisitPlanEnded(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}

    @EventType("visit-plan.snapshot")
    @Schema(description = "What a plan says, said again at an operator's command. Nothing has happened to it.")
    record VisitPlanSnapshot(@JsonUnwrapped VisitPlanOutline plan, Instant occurredAt) implements DomainEvent {}
}
