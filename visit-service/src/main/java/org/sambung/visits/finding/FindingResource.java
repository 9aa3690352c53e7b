package org.sambung.visits.finding;

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
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.visits.visit.ChangingVisits;
import org.sambung.visits.visit.VisitOperation;
import org.sambung.visits.visit.VisitView;

/** What teams find of patients. Sealed, for the facility's nurses and doctors and the team's partner; reads are recorded. */
@Path("/v1/visits/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings", description = "What teams find of patients at visits.")
@Transactional
class FindingResource {

    @Inject
    FindingRepository findings;

    @Inject
    RecordingFindings recording;

    @Inject
    ChangingVisits visits;

    @Inject
    ReadTrail reads;

    @GET
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readFindings",
            summary = "Read a visit's findings",
            description =
                    "Newest first, those that were corrected included. The team reads what it recorded, and what the clinic"
                            + " recorded at the visit while that goes on.")
    public Page<FindingView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var visit = visits.read(id);
        var found = findings.pageOfVisit(id, cursor, limit + 1);
        found.stream()
                .limit(limit)
                .forEach(finding -> reads.note(
                        finding.getId(), finding.getPatientId(), visit.bounds(), EnumSet.of(ReadPart.CLINICAL)));
        return Page.of(found.stream().map(FindingView::of).toList(), limit, FindingView::id);
    }

    @POST
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordFinding",
            summary = "Record what was found of a patient",
            description = "The patient attends by it. Announced as visit.findings-recorded, with a count; a recommended"
                    + " referral also as referral.proposed, with ids and a link only. Corrected by another finding that"
                    + " replaces it, of the same side.")
    @CanAnswer(status = 403, value = "finding-of-the-other-side")
    @CanAnswer(status = 409, value = "finding-corrected-already")
    public RestResponse<VisitView> record(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordFinding finding) {
        finding.content().demandSense("/content");
        return visits.transition(VisitOperation.FINDINGS, id, ifMatch, finding.occurredAt(), (visit, at) -> {
            if (finding.replaces() == null) {
                recording.record(visit, finding, at);
            } else {
                recording.correct(visit, finding, at);
            }
        });
    }
}
