package org.sambung.visits.followup;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.visits.visit.Moment;

/** Follow-ups: visits settle them by themselves, staff settle what visits leave. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups", description = "Those back from a hospital, to be looked at again.")
@Transactional
class FollowUpResource {

    @Inject
    FollowUpRepository followUps;

    @Inject
    History history;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "listFollowUps",
            summary = "List follow-ups",
            description = "Of the caller's facility, newest first.")
    public Page<FollowUpView> list(
            @QueryParam("status") FollowUpStatus status,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var page =
                Page.of(followUps.pageOfCaller(caller.identity(), status, cursor, limit + 1), limit, FollowUp::getId);
        page.items().forEach(this::note);
        return new Page<>(page.items().stream().map(FollowUpView::inList).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readFollowUp",
            summary = "Read a follow-up",
            description = "With what the caller can do now.")
    public RestResponse<FollowUpView> read(UUID id) {
        return shown(followUps.ofCaller(id, caller.identity()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readFollowUpHistory",
            summary = "Read a follow-up's history",
            description = "Oldest first. Who reads it is recorded.")
    public List<HistoryEntry> history(UUID id) {
        var followUp = followUps.ofCaller(id, caller.identity());
        note(followUp);
        return history.of(followUp.getId());
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "completeFollowUp",
            summary = "Say that the facility's own staff has looked again",
            description = "Announced as follow-up.completed, without a visit.")
    public RestResponse<FollowUpView> complete(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return transition(
                FollowUpOperation.COMPLETION,
                id,
                ifMatch,
                Moment.orNull(moment),
                (followUp, at) -> followUp.complete(null, at));
    }

    @POST
    @Path("/{id}/miss")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "missFollowUp",
            summary = "Say that nobody will look again",
            description = "Announced as follow-up.missed, with the reason.")
    public RestResponse<FollowUpView> miss(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MissFollowUp why) {
        why.demandReasonOfAPerson();
        return transition(
                FollowUpOperation.MISS,
                id,
                ifMatch,
                why.occurredAt(),
                (followUp, at) -> followUp.miss(why.reason(), at));
    }

    private RestResponse<FollowUpView> transition(
            FollowUpOperation operation,
            UUID id,
            String ifMatch,
            Instant occurredAt,
            BiConsumer<FollowUp, Instant> transition) {
        var followUp = followUps.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(caller.identity());
        Version.matchIfGiven(ifMatch, followUp.getVersion());
        transition.accept(followUp, Moment.of(occurredAt, clock));
        followUps.flush();
        return shown(followUp);
    }

    private RestResponse<FollowUpView> shown(FollowUp followUp) {
        note(followUp);
        return Version.ok(FollowUpView.of(followUp, caller.identity()), followUp.getVersion());
    }

    /** That somebody is back from a hospital says something about health. */
    private void note(FollowUp followUp) {
        reads.note(followUp.getId(), followUp.getTerms().patientId(), followUp.bounds(), EnumSet.of(ReadPart.CLINICAL));
    }
}
