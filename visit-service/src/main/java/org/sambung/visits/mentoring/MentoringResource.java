package org.sambung.visits.mentoring;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;
import org.sambung.platform.time.Ids;
import org.sambung.visits.visit.ChangingVisits;
import org.sambung.visits.visit.VisitOperation;
import org.sambung.visits.visit.VisitView;

/** What mentors find of a clinic on its way to accreditation. */
@Path("/v1/visits/{id}/mentoring-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentoring", description = "What mentors find of a clinic on its way to accreditation.")
@Transactional
class MentoringResource {

    @Inject
    MentoringFinding.Repository findings;

    @Inject
    ChangingVisits visits;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.PARTNER_OFFICER,
        Roles.VISITING_TEAM,
        Roles.HEALTH_OFFICE
    })
    @Operation(
            operationId = "readMentoringFindings",
            summary = "Read what mentors found",
            description = "Of the clinic, element by element, newest first.")
    public Page<MentoringFindingView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = findings.pageOfVisit(visits.read(id).getId(), cursor, limit + 1).stream()
                .map(MentoringFindingView::of)
                .toList();
        return Page.of(found, limit, MentoringFindingView::id);
    }

    @POST
    @RolesAllowed({Roles.VISITING_TEAM, Roles.HEALTH_OFFICE})
    @Operation(
            operationId = "recordMentoringFindings",
            summary = "Record what mentors found",
            description = "At a mentoring visit, from its start on, also after its end. Announced as"
                    + " visit.mentoring-recorded, with elements and days, so that each becomes something to do.")
    public RestResponse<VisitView> record(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordMentoring mentoring) {
        return visits.transition(
                VisitOperation.MENTORING_FINDINGS, id, ifMatch, mentoring.occurredAt(), (visit, at) -> {
                    var found = mentoring.findings().stream()
                            .map(one -> new MentoringFinding(ids.next(), visit, one, clock.instant()))
                            .toList();
                    visit.mentor(found.stream().map(MentoringFinding::told).toList(), at);
                    findings.persist(found);
                });
    }
}
