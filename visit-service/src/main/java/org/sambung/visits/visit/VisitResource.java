package org.sambung.visits.visit;

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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;

/** Visits from their plan to their end. Both sides act and read, their region reads; plans make them. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits", description = "Visits from their plan to their end.")
@Transactional
class VisitResource {

    @Inject
    VisitRepository visits;

    @Inject
    AttendanceRepository attendances;

    @Inject
    RecordingAttendance recording;

    @Inject
    ChangingVisits changing;

    @Inject
    History history;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List visits", description = "The caller's own, newest first.")
    public Page<VisitView> list(
            @QueryParam("status") VisitStatus status,
            @QueryParam("kind") VisitKind kind,
            @QueryParam("planId") UUID planId,
            @QueryParam("agreementId") UUID agreementId,
            @Parameter(
                            description = "Planned to begin on this day or later, in the facility's zone.",
                            example = "2026-02-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(
                            description = "Planned to begin on this day or before, in the facility's zone.",
                            example = "2026-03-31")
                    @QueryParam("until")
                    LocalDate until,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var filter = new VisitFilter(status, kind, planId, agreementId, from, until);
        var found = visits.pageOfCaller(caller.identity(), filter, cursor, limit + 1).stream()
                .map(changing::inList)
                .toList();
        return Page.of(found, limit, VisitView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            summary = "Read a visit",
            description =
                    "With how many attended, and what the caller can do now. A health office and oversight get no number under five.")
    public RestResponse<VisitView> read(UUID id) {
        return changing.shown(visits.ofCaller(id, caller.identity()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(operationId = "readVisitHistory", summary = "Read a visit's history", description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(visits.ofCaller(id, caller.identity()).getId());
    }

    @GET
    @Path("/{id}/attendance")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readAttendance",
            summary = "Read who attended a visit",
            description = "Inmates by their patient ids, staff by name.")
    public AttendanceView attendance(UUID id) {
        var visit = visits.ofCaller(id, caller.identity());
        return shown(visit, AttendanceView.of(id, attendances.ofVisit(visit.getId())));
    }

    @POST
    @Path("/{id}/attendance")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who attended",
            description = "Adds to the list; who is on it is not counted again. From the start of the visit on, also"
                    + " after its end. Announced as visit.attendance-recorded, with counts only.")
    public RestResponse<VisitView> attend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordAttendance who) {
        who.demandSomebody();
        return changing.transition(
                VisitOperation.ATTENDANCE, id, ifMatch, who.occurredAt(), (visit, at) -> recording.add(visit, who, at));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.AGREEMENTS_OFFICER})
    @Operation(
            summary = "Confirm that a visit will take place",
            description =
                    "By the partner, or by the facility for it; once its planned end is past by the partner alone."
                            + " Announced as visit.confirmed.")
    public RestResponse<VisitView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                VisitOperation.CONFIRMATION,
                id,
                ifMatch,
                Moment.orNull(moment),
                (visit, at) ->
                        visit.confirm(at, clock.instant(), VisitSide.PARTNER.isOf(visit.reaching(caller.identity()))));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Start a visit",
            description = "Who begins has come: what was not confirmed needs no confirming, what the clock called"
                    + " missed was held, and so was what had begun before it was called off. Not while the agreement does not let the team in; what began before it was"
                    + " stopped is entered with that occurredAt. Announced as visit.started.")
    public RestResponse<VisitView> start(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        var letIn = changing.holdAgreementOf(id).letsIn();
        return changing.transition(
                VisitOperation.START, id, ifMatch, Moment.orNull(moment), (visit, at) -> visit.start(at, letIn));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(summary = "Complete a visit", description = "Announced as visit.completed, with counts.")
    public RestResponse<VisitView> complete(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(VisitOperation.COMPLETION, id, ifMatch, Moment.orNull(moment), Visit::complete);
    }

    @POST
    @Path("/{id}/miss")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.AGREEMENTS_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Say that a visit did not take place",
            description = "Once its planned end is past and it never started. Announced as visit.missed.")
    @CanAnswer("cannot-speak-for-the-facility")
    public RestResponse<VisitView> miss(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MissVisit why) {
        why.demandReasonOfAPerson();
        return changing.transition(VisitOperation.MISS, id, ifMatch, why.occurredAt(), (visit, at) -> {
            why.reason().demandOf(visit.reaching(caller.identity()));
            visit.miss(why.reason(), at);
        });
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.AGREEMENTS_OFFICER})
    @Operation(
            summary = "Call a visit off",
            description = "By the facility or by the partner, for a reason of that side. Announced as visit.cancelled.")
    @CanAnswer("cannot-speak-for-the-facility")
    public RestResponse<VisitView> cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CancelVisit why) {
        return changing.transition(VisitOperation.CANCELLATION, id, ifMatch, why.occurredAt(), (visit, at) -> {
            why.by().demandOf(visit.reaching(caller.identity()), why.reason());
            visit.cancel(why.by(), why.reason(), at, clock.instant());
        });
    }

    /** That a team saw them says something about the inmates' health; members of staff have names only. */
    private AttendanceView shown(Visit visit, AttendanceView list) {
        list.inmates()
                .forEach(inmate ->
                        reads.note(visit.getId(), inmate.patientId(), visit.bounds(), EnumSet.of(ReadPart.CLINICAL)));
        if (!list.staff().isEmpty()) {
            reads.note(visit.getId(), null, visit.bounds(), EnumSet.of(ReadPart.IDENTITY));
        }
        return list;
    }
}
