package org.sambung.visits.plan;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.visit.CancellationReason;
import org.sambung.visits.visit.CancelledBy;

/** Plans of recurring visits. The facility's agreements officer makes them; both parties and their region read. */
@Path("/v1/visit-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit plans", description = "Plans of recurring visits.")
@Transactional
class VisitPlanResource {

    @Inject
    VisitPlanRepository plans;

    @Inject
    CoverageRepository coverages;

    @Inject
    MaterialisingVisits materialising;

    @Inject
    PlanConflicts conflicts;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Plan recurring visits",
            description =
                    "Under an agreement in force. Its visits are there at once, from today on and some weeks ahead. Announced as"
                            + " visit-plan.created, and each visit as visit.planned.")
    @CanAnswer(rules = PlanRule.class)
    public RestResponse<VisitPlanView> create(@NotNull @Valid CreateVisitPlan command) {
        var coverage = coverages
                .held(command.agreementId())
                .filter(held -> held.getFacilityId().equals(caller.identity().facility()))
                .orElseThrow(() -> ProblemException.invalid("/agreementId", "unknown-agreement"));
        var plan = VisitPlan.create(ids.next(), command, coverage, clock.instant());
        plans.persist(plan);
        materialising.begin(plan, coverage);
        plans.flush();
        return Version.created("/v1/visit-plans/" + plan.getId(), VisitPlanView.of(plan), plan.getVersion());
    }

    @POST
    @Path("/preview")
    @RepeatableByItself
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "previewVisitPlan",
            summary = "See what a plan would bring",
            description =
                    "Its visits over the coming year, and the holidays and other visits that they would meet with, also of"
                            + " plans whose visits are not made yet, at most 200 of each. It is refused as the plan would be, and nothing is planned"
                            + " by it.")
    @CanAnswer(rules = PlanRule.class)
    public PlanPreview preview(
            @Parameter(description = "The plan that would be changed into it: its visits are in nobody's way.")
                    @QueryParam("insteadOf")
                    UUID insteadOf,
            @NotNull @Valid CreateVisitPlan command,
            @Context HttpHeaders headers) {
        var coverage = coverages
                .findByIdOptional(command.agreementId())
                .filter(known -> known.getFacilityId().equals(caller.identity().facility()))
                .orElseThrow(() -> ProblemException.invalid("/agreementId", "unknown-agreement"));
        var plan = VisitPlan.create(ids.next(), command, coverage, clock.instant());
        return conflicts.ofProposed(plan, insteadOf, coverage, Language.of(headers));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Change a visit plan",
            description =
                    "Says when its visits take place from now on, with all days left out and moved. Visits ahead that"
                            + " no longer fit are cancelled by PLAN and planned anew, one that was rescheduled keeps its time while"
                            + " its day is one of the plan's, and what has been stays. Announced as visit-plan.changed.")
    @CanAnswer(rules = PlanRule.class)
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<VisitPlanView> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeVisitPlan to) {
        return aligned(
                id,
                CancellationReason.PLAN_CHANGED,
                plan -> Version.demand(ifMatch, plan.getVersion()),
                (plan, coverage) -> plan.change(to.schedule(), coverage, clock.instant()));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "End a visit plan",
            description = "Visits after the last day are cancelled by PLAN, what has been stays. Announced as"
                    + " visit-plan.ended.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<VisitPlanView> end(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid EndVisitPlan last) {
        return aligned(
                id,
                CancellationReason.PLAN_ENDED,
                plan -> Version.matchIfGiven(ifMatch, plan.getVersion()),
                (plan, coverage) ->
                        plan.end(EndVisitPlan.lastDayOf(last), coverage.dateOf(clock.instant()), clock.instant()));
    }

    /** The agreement before the plan, the order in which everybody locks. */
    private RestResponse<VisitPlanView> aligned(
            UUID id, CancellationReason why, Consumer<VisitPlan> precondition, BiConsumer<VisitPlan, Coverage> change) {
        var coverage = plans.agreementOf(id, caller.identity())
                .flatMap(coverages::held)
                .orElseThrow(ProblemException::notFound);
        var plan = plans.lockedOfCaller(id, caller.identity());
        precondition.accept(plan);
        change.accept(plan, coverage);
        materialising.align(plan, coverage, CancelledBy.PLAN, why);
        plans.flush();
        return Version.ok(VisitPlanView.of(plan), plan.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List visit plans", description = "The caller's own, newest first.")
    public Page<VisitPlanView> list(
            @QueryParam("agreementId") UUID agreementId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = plans.pageOfCaller(caller.identity(), agreementId, cursor, limit + 1).stream()
                .map(VisitPlanView::of)
                .toList();
        return Page.of(found, limit, VisitPlanView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "Read a visit plan", description = "As its parties and their region see it.")
    public RestResponse<VisitPlanView> read(UUID id) {
        var plan = plans.ofCaller(id, caller.identity());
        return Version.ok(VisitPlanView.of(plan), plan.getVersion());
    }

    @GET
    @Path("/{id}/conflicts")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readVisitPlanConflicts",
            summary = "Read what a plan's visits meet with",
            description =
                    "Holidays, and other visits of the caller's at the facility at the same time, for its visits of the"
                            + " coming year, by their time; of those that are not made yet the plans tell. At most 200"
                            + " holidays and 200 visits.")
    public List<PlanConflict> conflicts(UUID id, @Context HttpHeaders headers) {
        var plan = plans.ofCaller(id, caller.identity());
        return conflicts.of(plan, coverages.findById(plan.getAgreementId()), Language.of(headers));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readVisitPlanHistory",
            summary = "Read a visit plan's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(plans.ofCaller(id, caller.identity()).getId());
    }
}
