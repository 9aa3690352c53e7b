package org.sambung.visits.screening;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.visits.visit.Moment;

/** Screening campaigns from their plan to their end; what they found is {@link ResultResource}'s. */
@Path("/v1/screening-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening", description = "Screening campaigns: cohort, days, attendance, results.")
@Transactional
class CampaignResource {

    @Inject
    ScreeningRepository campaigns;

    @Inject
    PlanningCampaigns planning;

    @Inject
    RecordingScreened recording;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    CorrectingResults correcting;

    @Inject
    ChangingCampaigns changing;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "planScreening",
            summary = "Plan a screening campaign",
            description =
                    "Its cohort is found at once and spread over days, the quota on each; the first may be past, for what is"
                            + " entered later. Announced as"
                            + " screening-campaign.planned, which does not tell for what.")
    @CanAnswer("agreement-not-in-force")
    @CanAnswer("scope-lacks-kind")
    @CanAnswer("nobody-to-screen")
    @CanAnswer("first-day-not-covered")
    @CanAnswer("last-day-not-covered")
    @CanAnswer("facility-not-told")
    public RestResponse<CampaignView> plan(@NotNull @Valid PlanCampaign command) {
        var campaign = planning.plan(caller.identity().facility(), command);
        campaigns.flush();
        return Version.created(
                "/v1/screening-campaigns/" + campaign.getId(), changing.view(campaign), campaign.getVersion());
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "listScreenings",
            summary = "List screening campaigns",
            description = "The caller's own, newest first.")
    public Page<CampaignView> list(
            @QueryParam("status") CampaignStatus status,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = campaigns.pageOfCaller(caller.identity(), status, cursor, limit + 1).stream()
                .map(CampaignView::inList)
                .toList();
        return Page.of(found, limit, CampaignView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "readScreening",
            summary = "Read a screening campaign",
            description = "With what the caller can do now.")
    public RestResponse<CampaignView> read(UUID id) {
        var campaign = campaigns.ofCaller(id, caller.identity());
        return Version.ok(changing.view(campaign), campaign.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "readScreeningHistory",
            summary = "Read a screening campaign's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(campaigns.ofCaller(id, caller.identity()).getId());
    }

    @POST
    @Path("/{id}/attendance")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "recordScreened",
            summary = "Record who was screened",
            description =
                    "With the numbers on their samples, which may come later. Who was recorded before is not counted again;"
                            + " who has left counts with the occurredAt at which they were still there. Announced as"
                            + " screening-campaign.attended, with counts only.")
    @CanAnswer("sample-taken")
    @CanAnswer("another-sample-taken")
    @CanAnswer("agreement-not-in-force")
    public RestResponse<CampaignView> attend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordScreened who) {
        return changing.transition(
                CampaignOperation.ATTENDANCE,
                id,
                ifMatch,
                who.occurredAt(),
                (campaign, at) -> recording.add(campaign, who, at));
    }

    @POST
    @Path("/{id}/result-correction")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.VISITING_TEAM})
    @Operation(
            operationId = "correctResult",
            summary = "Correct a result that was wrong",
            description =
                    "Another takes its place; the earlier one stays in the cohort's record with reason and time. One that"
                            + " becomes positive is announced as referral.proposed, and a positive that is taken back as"
                            + " referral.proposal-withdrawn; contacts and coverage follow. Said again it changes nothing."
                            + " Announced as screening-campaign.result-corrected, which does not tell whose.")
    @CanAnswer("no-result-to-correct")
    public RestResponse<CampaignView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CorrectResult command) {
        return changing.transition(
                CampaignOperation.RESULT_CORRECTION,
                id,
                ifMatch,
                command.occurredAt(),
                (campaign, at) -> correcting.correct(campaign, command, at));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "closeScreening",
            summary = "Close a screening campaign",
            description = "Nobody more is screened; results may still come. Announced as screening-campaign.closed.")
    public RestResponse<CampaignView> close(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                CampaignOperation.CLOSURE, id, ifMatch, Moment.orNull(moment), ScreeningCampaign::close);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "cancelScreening",
            summary = "Call a screening campaign off",
            description = "Before anybody was screened. Announced as screening-campaign.cancelled.")
    public RestResponse<CampaignView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                CampaignOperation.CANCELLATION, id, ifMatch, Moment.orNull(moment), ScreeningCampaign::cancel);
    }
}
