package org.sambung.agreements.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.agreements.agreement.PromisedScopes;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;

/** What was promised against what was delivered; both parties and their region read it. */
@Path("/v1/agreements/{id}/evaluation")
@Tag(name = "Evaluation", description = "What was promised against what was delivered.")
@Transactional
class EvaluationResource {

    @Inject
    PromisedScopes promised;

    @Inject
    Evaluating evaluating;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, EvaluationChart.SVG})
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAgreementEvaluation",
            summary = "Evaluate a quarter of an agreement",
            description =
                    "Visits and referrals by the quarter, in the facility's zone, for which they were booked or in"
                            + " which they were sent; counted anew from what the other services have told so far. The running"
                            + " quarter unless another is asked for. As JSON, or as a chart in the caller's language.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EvaluationView.class)),
                @Content(
                        mediaType = EvaluationChart.SVG,
                        schema = @Schema(type = SchemaType.STRING),
                        example = EvaluationChart.EXAMPLE)
            })
    public EvaluationView evaluate(
            UUID id,
            @Parameter(
                            description = "The quarter, in the facility's zone; the running one if absent.",
                            example = Quarter.EXAMPLE)
                    @QueryParam("quarter")
                    @Pattern(regexp = Quarter.PATTERN)
                    String quarter) {
        var scope = promised.ofCaller(id, caller.identity());
        var now = clock.instant();
        var asked = quarter == null ? Quarter.of(LocalDate.ofInstant(now, scope.zone())) : Quarter.parse(quarter);
        return evaluating.evaluate(scope, asked, now);
    }
}
