package org.sambung.agreements.accreditation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Version;

/** The clinic by its own eyes: its staff score elements, both sides see what on, the region what it adds up to. */
@Path("/v1/accreditation-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accreditation")
@Transactional
class AssessmentResource {

    private static final String SVG = "image/svg+xml";

    /** Of what scores rest on, as the route says; a role held elsewhere does not count. */
    private static final Set<Role> READERS =
            EnumSet.of(Role.NURSE, Role.DOCTOR, Role.AGREEMENTS_OFFICER, Role.FACILITY_HEAD, Role.HEALTH_OFFICE);

    @Inject
    ProgrammeRepository programmes;

    @Inject
    ScoreRepository scores;

    @Inject
    ScoringElements scoring;

    @Inject
    Assessing assessing;

    @Inject
    Codes codes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/scores")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER})
    @Operation(
            operationId = "scoreElements",
            summary = "Score elements",
            description = "All or none of them; earlier scores are kept. Announced as accreditation.elements-scored.")
    @CanAnswer("day-must-have-come")
    public RestResponse<AssessmentView> score(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ScoreElements command) {
        var programme = programmes.lockedOfCaller(id, caller.identity());
        ProgrammeOperation.SCORING.demandRoleOf(programme.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, programme.getVersion());
        var now = clock.instant();
        scoring.score(programme, command, now);
        return Version.ok(assessing.on(programme.dayOf(now), programme), programme.getVersion());
    }

    @GET
    @Path("/{id}/scores")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.HEALTH_OFFICE})
    @Operation(
            operationId = "listScores",
            summary = "List the elements' scores",
            description = "Each element's latest, or of one element all, the first first.")
    public List<ScoreView> scores(
            UUID id,
            @Parameter(description = "The code of one element: all its scores.", example = "TKK.1.1")
                    @QueryParam("element")
                    String element) {
        var programme = programmes.ofCaller(id, caller.identity());
        if (!programme.reaching(caller.identity()).hasAny(READERS)) {
            throw ProblemException.forbidden();
        }
        if (element != null) {
            return scores.ofElement(programme.getId(), element).stream()
                    .map(ScoreView::of)
                    .toList();
        }
        var latest = new LinkedHashMap<String, Score>();
        assessing.instrumentOf(programme).elements().forEach(code -> latest.put(code, null));
        scores.ofProgramme(programme.getId()).forEach(score -> latest.put(score.getElement(), score));
        return latest.values().stream()
                .filter(score -> score != null)
                .map(ScoreView::of)
                .toList();
    }

    @GET
    @Path("/{id}/assessment")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAssessment",
            summary = "Read what the scores add up to",
            description = "Percentages by chapter and the grade that a survey would give, on any day.")
    public AssessmentView assessment(
            UUID id,
            @Parameter(description = "The day, in the facility's zone; today when left out.", example = "2026-03-02")
                    @QueryParam("on")
                    LocalDate on) {
        var programme = programmes.ofCaller(id, caller.identity());
        return assessing.on(on == null ? programme.dayOf(clock.instant()) : on, programme);
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readProgress",
            summary = "Read how the clinic has come along",
            description = "As figures, or with Accept: image/svg+xml as a chart.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProgressView.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING), example = "<svg/>")
            })
    public ProgressView progress(UUID id) {
        var programme = programmes.ofCaller(id, caller.identity());
        return new ProgressView(
                programme.getId(),
                programme.dayOf(clock.instant()),
                programme.getStages(),
                assessing.everyDay(programme));
    }

    @GET
    @Path("/{id}/progress")
    @Produces(SVG + ";qs=0.5")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(hidden = true)
    public Response drawn(UUID id, @Context HttpHeaders headers) {
        var chart = ProgressChart.of(progress(id), Language.of(headers), codes);
        return Response.ok(chart, SVG + ";charset=UTF-8").build();
    }
}
