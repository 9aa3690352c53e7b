package org.sambung.agreements.accreditation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;

/** What mentors left to do; the clinic does it and shows it. */
@Path("/v1/accreditation-action-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation")
@Transactional
class ActionItemResource {

    @Inject
    ActionItemRepository items;

    @Inject
    KnownEvidence evidence;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.HEALTH_OFFICE})
    @Operation(summary = "List action items", description = "The caller's own, newest first.")
    public Page<ActionItemView> list(
            @QueryParam("programmeId") UUID programmeId,
            @QueryParam("status") ActionItemStatus status,
            @Parameter(
                            description = "true: only those whose last day has passed in the facility's zone.",
                            example = "true")
                    @QueryParam("overdue")
                    Boolean overdue,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var now = clock.instant();
        var filter = new ActionItemRepository.Filter(programmeId, status, Boolean.TRUE.equals(overdue) ? now : null);
        var found = items.pageOfCaller(caller.identity(), filter, cursor, limit + 1).stream()
                .map(item -> ActionItemView.inList(item, now))
                .toList();
        return Page.of(found, limit, ActionItemView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.HEALTH_OFFICE})
    @Operation(
            operationId = "readActionItem",
            summary = "Read an action item",
            description = "With what the caller can do now.")
    public RestResponse<ActionItemView> read(UUID id) {
        return answer(items.ofCaller(id, caller.identity()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.HEALTH_OFFICE})
    @Operation(
            operationId = "readActionItemHistory",
            summary = "Read an action item's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(items.ofCaller(id, caller.identity()).getId());
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER})
    @Operation(
            operationId = "closeActionItem",
            summary = "Close an action item",
            description = "Only with evidence. Announced as accreditation-action-item.closed.")
    @CanAnswer(rules = ClosingRule.class)
    public RestResponse<ActionItemView> close(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CloseActionItem command) {
        var item = items.lockedOfCaller(id, caller.identity());
        ActionItemOperation.CLOSURE.demandRoleOf(item.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, item.getVersion());
        evidence.demand(command.evidence(), item.getFacilityId(), item.getPartnerId(), "/evidence");
        item.close(command, caller.identity().name(), clock.instant());
        items.flush();
        return answer(item);
    }

    private RestResponse<ActionItemView> answer(ActionItem item) {
        return Version.ok(ActionItemView.of(item, clock.instant(), caller.identity()), item.getVersion());
    }
}
