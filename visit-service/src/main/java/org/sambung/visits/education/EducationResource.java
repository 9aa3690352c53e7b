package org.sambung.visits.education;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;
import org.sambung.visits.visit.ChangingVisits;
import org.sambung.visits.visit.VisitOperation;
import org.sambung.visits.visit.VisitView;

/** Health education at visits: how many heard what; nobody is named. */
@Path("/v1/visits/{id}/education")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health education", description = "Health education at visits.")
@Transactional
class EducationResource {

    @Inject
    RecordingEducation sessions;

    @Inject
    ChangingVisits visits;

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
            operationId = "readEducation",
            summary = "Read a visit's health education",
            description = "Its sessions, newest first; a health office sees them without how many came.")
    public Page<EducationView> list(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var visit = visits.read(id);
        var counted = visits.seesCounts(visit);
        var found = sessions.pageOfVisit(visit.getId(), cursor, limit + 1).stream()
                .map(session -> EducationView.of(session, counted))
                .toList();
        return Page.of(found, limit, EducationView::id);
    }

    @POST
    @RolesAllowed({Roles.VISITING_TEAM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordEducation",
            summary = "Record a session of health education",
            description = "From the start of the visit on, also after its end. Announced as visit.education-held, with"
                    + " the headcount.")
    public RestResponse<VisitView> record(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordEducation education) {
        return visits.transition(
                VisitOperation.EDUCATION,
                id,
                ifMatch,
                education.occurredAt(),
                (visit, at) -> sessions.record(visit, education.session(), at));
    }
}
