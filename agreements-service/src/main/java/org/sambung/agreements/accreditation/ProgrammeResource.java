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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.Agreements;
import org.sambung.agreements.agreement.Service;
import org.sambung.agreements.instrument.GradeTables;
import org.sambung.agreements.instrument.Instruments;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** Clinics on their way to accreditation. The facility's agreements officer moves them; both sides and the region read. */
@Path("/v1/accreditation-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation")
@Transactional
class ProgrammeResource {

    @Inject
    ProgrammeRepository programmes;

    @Inject
    Agreements agreements;

    @Inject
    Instruments instruments;

    @Inject
    GradeTables gradeTables;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    VisitFindings visitFindings;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Open a programme",
            description = "For the caller's clinic, under an agreement in force that mentors it; one at a time. Begins"
                    + " with the licence. Announced as accreditation.opened.")
    @CanAnswer({"agreement-must-cover-mentoring", "clinic-already-on-its-way", "day-must-have-come"})
    public RestResponse<ProgrammeView> open(@NotNull @Valid OpenProgramme command) {
        var agreed = agreements
                .ofCaller(command.agreementId(), caller.identity())
                .filter(agreement ->
                        agreement.facilityId().equals(caller.identity().facility()))
                .orElseThrow(() -> ProblemException.invalid("/agreementId", "unknown-agreement"));
        var instrument = instruments
                .of(command.instrument())
                .orElseThrow(() -> ProblemException.invalid("/instrument", "unknown-instrument"));
        if (!agreed.covers(Service.ACCREDITATION_MENTORING)) {
            throw new ProblemException(422, "agreement-must-cover-mentoring");
        }
        if (programmes.isUnderWay(agreed.facilityId())) {
            throw new ProblemException(422, "clinic-already-on-its-way");
        }
        var programme = Programme.open(ids.next(), agreed, command, instrument, clock.instant());
        programmes.persistAndFlush(programme);
        return Version.created(
                "/v1/accreditation-programmes/" + programme.getId(), view(programme), programme.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List programmes", description = "The caller's own, newest first.")
    public Page<ProgrammeView> list(
            @QueryParam("stage") AccreditationStage stage,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = programmes.pageOfCaller(caller.identity(), stage, facilityId, cursor, limit + 1).stream()
                .map(ProgrammeView::inList)
                .toList();
        return Page.of(found, limit, ProgrammeView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "Read a programme", description = "With what the caller can do now.")
    public RestResponse<ProgrammeView> read(UUID id) {
        var programme = programmes.ofCaller(id, caller.identity());
        return Version.ok(view(programme), programme.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readProgrammeHistory",
            summary = "Read a programme's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(programmes.ofCaller(id, caller.identity()).getId());
    }

    @POST
    @Path("/{id}/licence")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "recordClinicLicence",
            summary = "Record the clinic's operating licence",
            description = "The first, or the next one. Announced as accreditation.licence-recorded.")
    public RestResponse<ProgrammeView> license(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Licence licence) {
        return transition(
                id, ifMatch, ProgrammeOperation.LICENCE_RECORDING, (programme, at) -> programme.license(licence, at));
    }

    @POST
    @Path("/{id}/registration")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "registerForAccreditation",
            summary = "Say that the clinic is registered",
            description = "Needs a valid licence. Announced as accreditation.stage-reached.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> register(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReachStage when) {
        return reach(id, ifMatch, ProgrammeOperation.REGISTRATION_STAGE, AccreditationStage.REGISTRATION, when);
    }

    @POST
    @Path("/{id}/self-assessment")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "beginSelfAssessment",
            summary = "Say that the self-assessment has begun",
            description = "For the first time, or another round. Announced as accreditation.stage-reached.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> assess(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReachStage when) {
        return reach(id, ifMatch, ProgrammeOperation.SELF_ASSESSMENT_STAGE, AccreditationStage.SELF_ASSESSMENT, when);
    }

    @POST
    @Path("/{id}/mentoring")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "beginMentoring",
            summary = "Say that the mentoring has begun",
            description = "What mentors have recorded at visits so far becomes action items. Announced as"
                    + " accreditation.stage-reached.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> mentor(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReachStage when) {
        return reach(id, ifMatch, ProgrammeOperation.MENTORING_STAGE, AccreditationStage.MENTORING, when);
    }

    @POST
    @Path("/{id}/survey")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "recordSurvey",
            summary = "Say that the clinic was surveyed",
            description = "Needs every element scored. Announced as accreditation.stage-reached.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> survey(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReachStage when) {
        return reach(id, ifMatch, ProgrammeOperation.SURVEY_STAGE, AccreditationStage.SURVEY, when);
    }

    @POST
    @Path("/{id}/grade")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "recordGrade",
            summary = "Record the grade that the survey gave",
            description = "Its last day follows from the cycle of the grade table of that day. Announced as"
                    + " accreditation.graded.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> grade(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GiveGrade given) {
        var years = gradeTables.on(given.on()).cycleYears();
        return transition(
                id, ifMatch, ProgrammeOperation.GRADE_STAGE, (programme, at) -> programme.grade(given, years, at));
    }

    @POST
    @Path("/{id}/improvement-plan")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "beginImprovementPlan",
            summary = "Say that the plan of improvement has begun",
            description = "Announced as accreditation.stage-reached.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> improve(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReachStage when) {
        return reach(id, ifMatch, ProgrammeOperation.IMPROVEMENT_PLAN_STAGE, AccreditationStage.IMPROVEMENT_PLAN, when);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "endProgramme",
            summary = "End a programme",
            description = "Another may be opened then. Announced as accreditation.ended.")
    @CanAnswer(rules = StageRule.class)
    public RestResponse<ProgrammeView> end(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid EndProgramme why) {
        return transition(id, ifMatch, ProgrammeOperation.END, (programme, at) -> programme.end(why, at));
    }

    private RestResponse<ProgrammeView> reach(
            UUID id, String ifMatch, ProgrammeOperation operation, AccreditationStage next, ReachStage when) {
        return transition(id, ifMatch, operation, (programme, at) -> {
            programme.reach(operation, next, when, at);
            visitFindings.takeUp(programme, at);
        });
    }

    private RestResponse<ProgrammeView> transition(
            UUID id, String ifMatch, ProgrammeOperation operation, BiConsumer<Programme, Instant> transition) {
        var programme = programmes.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(programme.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, programme.getVersion());
        transition.accept(programme, clock.instant());
        programmes.flush();
        return Version.ok(view(programme), programme.getVersion());
    }

    private ProgrammeView view(Programme programme) {
        return ProgrammeView.of(programme, clock.instant(), caller.identity());
    }
}
