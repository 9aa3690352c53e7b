package org.sambung.visits.visit;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.audit.ReadTrail;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;

/** The way of a team through the gate. */
@Path("/v1/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Transactional
class VisitTeamResource {

    @Inject
    VisitRepository visits;

    @Inject
    ListedTeam.Repository lists;

    @Inject
    ChangingVisits changing;

    @Inject
    ReadTrail reads;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/team")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "readVisitTeam",
            summary = "Read whom the partner sends",
            description = "With vehicle and equipment, for the gate; 404 until the partner has listed them.")
    public TeamList team(UUID id) {
        var visit = visits.ofCaller(id, caller.identity());
        var list = lists.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reads.note(id, null, visit.bounds(), EnumSet.of(ReadPart.IDENTITY));
        return list.getListed();
    }

    @POST
    @Path("/team")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "listVisitTeam",
            summary = "List whom the partner sends",
            description = "Takes the place of an earlier list, which must then be cleared anew. Announced as"
                    + " visit.team-listed, with how many come.")
    public RestResponse<VisitView> list(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ListTeam team) {
        team.demandLicences();
        return changing.transition(VisitOperation.TEAM, id, ifMatch, team.occurredAt(), (visit, at) -> {
            visit.listTeam(team.members().size(), at);
            lists.findByIdOptional(id)
                    .ifPresentOrElse(
                            list -> list.become(team.list(), clock.instant()),
                            () -> lists.persist(new ListedTeam(visit, team.list(), clock.instant())));
        });
    }

    @POST
    @Path("/entry-clearance")
    @RolesAllowed(Roles.CUSTODY_OFFICER)
    @Operation(
            operationId = "clearVisitEntry",
            summary = "Let the listed team in",
            description = "By the facility's custody officer. Announced as visit.entry-cleared.")
    public RestResponse<VisitView> clear(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                VisitOperation.ENTRY_CLEARANCE, id, ifMatch, Moment.orNull(moment), Visit::clearEntry);
    }
}
