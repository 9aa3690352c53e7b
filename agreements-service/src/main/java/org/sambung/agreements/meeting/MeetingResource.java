package org.sambung.agreements.meeting;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.Author;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;

/** Meetings of the two sides. The officers of both plan and minute them; their houses and their region read. */
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "Meetings of a facility with a partner: before, during and after an agreement.")
@Transactional
class MeetingResource {

    @Inject
    MeetingRepository meetings;

    @Inject
    ArrangingMeetings arranging;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            summary = "Plan a meeting",
            description = "With the other side; its day may lie behind when it is entered later. Announced as"
                    + " meeting.planned.")
    @CanAnswer({"facility-not-registered", "partner-not-registered", "meeting-must-be-of-the-same-parties"})
    public RestResponse<MeetingView> plan(@NotNull @Valid PlanMeeting command) {
        var meeting = arranging.plan(command);
        return Version.created("/v1/meetings/" + meeting.getId(), view(meeting), meeting.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List meetings", description = "The caller's own, newest first.")
    public Page<MeetingView> list(
            @QueryParam("kind") MeetingKind kind,
            @QueryParam("status") MeetingStatus status,
            @QueryParam("agreementId") UUID agreementId,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("partnerId") UUID partnerId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var filter = new MeetingFilter(kind, status, agreementId, facilityId, partnerId);
        var found = meetings.pageOfCaller(caller.identity(), filter, cursor, limit + 1).stream()
                .map(MeetingView::inList)
                .toList();
        return Page.of(found, limit, MeetingView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "Read a meeting", description = "With its minutes, and what the caller can do now.")
    public RestResponse<MeetingView> read(UUID id) {
        var meeting = meetings.ofCaller(id, caller.identity());
        return Version.ok(view(meeting), meeting.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(operationId = "readMeetingHistory", summary = "Read a meeting's history", description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(meetings.ofCaller(id, caller.identity()).getId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "changeMeeting",
            summary = "Change a planned meeting",
            description = "Needs If-Match. Announced as meeting.changed.")
    public RestResponse<MeetingView> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MeetingPlan plan) {
        return edit(id, ifMatch, MeetingOperation.CHANGE, (meeting, at) -> meeting.change(plan, at));
    }

    @POST
    @Path("/{id}/minutes")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "recordMinutes",
            summary = "Record the minutes",
            description = "So it was held; the day, the place and the topics as they were. Announced as meeting.held.")
    @CanAnswer("meeting-date-must-have-come")
    public RestResponse<MeetingView> hold(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Minutes minutes) {
        return transition(
                id, ifMatch, MeetingOperation.MINUTES, (meeting, at) -> meeting.hold(minutes, author(meeting), at));
    }

    @GET
    @Path("/{id}/minutes")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listMinutes",
            summary = "List the versions of the minutes",
            description = "The first one first: a signed paper may say what they said before they were corrected. None"
                    + " before the meeting was held.")
    public List<MinutesVersion> minutes(UUID id) {
        return MinutesVersion.of(meetings.ofCaller(id, caller.identity()));
    }

    @PUT
    @Path("/{id}/minutes")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "correctMinutes",
            summary = "Correct the minutes",
            description = "Needs If-Match. What they said before stays readable, by GET of the same. Announced as"
                    + " meeting.minutes-corrected.")
    @CanAnswer("meeting-date-must-have-come")
    public RestResponse<MeetingView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Minutes minutes) {
        return edit(
                id,
                ifMatch,
                MeetingOperation.CORRECTION,
                (meeting, at) -> meeting.correct(minutes, author(meeting), at));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "cancelMeeting",
            summary = "Call off a planned meeting",
            description = "Announced as meeting.cancelled.")
    public RestResponse<MeetingView> cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CancelMeeting why) {
        return transition(
                id, ifMatch, MeetingOperation.CANCELLATION, (meeting, at) -> meeting.cancel(why.reason(), at));
    }

    @POST
    @Path("/{id}/link")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            summary = "Say which agreement a meeting was about",
            description = "An agreement of the same two sides. Announced as meeting.linked.")
    @CanAnswer("meeting-must-be-of-the-same-parties")
    public RestResponse<MeetingView> link(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LinkMeeting link) {
        return transition(id, ifMatch, MeetingOperation.LINK, (meeting, at) -> {
            arranging.demandSameParties(link.agreementId(), meeting.getFacilityId(), meeting.getPartnerId());
            meeting.link(link.agreementId(), at);
        });
    }

    @POST
    @Path("/{id}/agreement")
    @ResponseStatus(201)
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "draftAgreementFromMeeting",
            summary = "Draft an agreement from a coordination meeting",
            description = "Its topics carry over, and each service among them becomes a line of the scope. Location is"
                    + " the draft. Announced as agreement.drafted and meeting.linked.")
    public RestResponse<MeetingView> begin(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid BeginAgreement command) {
        var meeting = locked(id, MeetingOperation.AGREEMENT);
        Version.matchIfGiven(ifMatch, meeting.getVersion());
        arranging.beginAgreement(meeting, command);
        meetings.flush();
        return Version.created("/v1/agreements/" + meeting.getAgreementId(), view(meeting), meeting.getVersion());
    }

    private RestResponse<MeetingView> edit(
            UUID id, String ifMatch, MeetingOperation operation, BiConsumer<Meeting, Instant> change) {
        var meeting = locked(id, operation);
        Version.demand(ifMatch, meeting.getVersion());
        return saved(meeting, change);
    }

    private RestResponse<MeetingView> transition(
            UUID id, String ifMatch, MeetingOperation operation, BiConsumer<Meeting, Instant> change) {
        var meeting = locked(id, operation);
        Version.matchIfGiven(ifMatch, meeting.getVersion());
        return saved(meeting, change);
    }

    private Meeting locked(UUID id, MeetingOperation operation) {
        var meeting = meetings.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(meeting.reaching(caller.identity()));
        return meeting;
    }

    private RestResponse<MeetingView> saved(Meeting meeting, BiConsumer<Meeting, Instant> change) {
        change.accept(meeting, clock.instant());
        meetings.flush();
        return Version.ok(view(meeting), meeting.getVersion());
    }

    private Author author(Meeting meeting) {
        return Author.of(meeting.reaching(caller.identity()));
    }

    private MeetingView view(Meeting meeting) {
        return MeetingView.of(meeting, caller.identity());
    }
}
