package org.sambung.agreements.institution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** The register of facilities; everybody known may read it, the registrar writes it. */
@Path("/v1/facilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions", description = "The register of facilities and partners.")
@Transactional
class FacilityResource {

    @Inject
    FacilityRepository facilities;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Register a facility", description = "Announced as facility.registered.")
    public RestResponse<FacilityView> register(@NotNull @Valid RegisterFacility command) {
        var facility = Facility.register(ids.next(), command, clock.instant());
        facilities.persist(facility);
        return Version.created("/v1/facilities/" + facility.getId(), FacilityView.of(facility), facility.getVersion());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            summary = "Correct a facility",
            description = "Needs If-Match. Time zone and region stay as soon as anything was agreed or met about."
                    + " Announced as facility.changed.")
    @CanAnswer("zone-and-region-stay")
    public RestResponse<FacilityView> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RegisterFacility command) {
        var facility =
                facilities.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Version.demand(ifMatch, facility.getVersion());
        if (!facility.isWhereAndWhen(command) && facilities.isAtWork(id)) {
            throw new ProblemException(422, "zone-and-region-stay");
        }
        facility.change(command, clock.instant());
        facilities.flush();
        return Version.ok(FacilityView.of(facility), facility.getVersion());
    }

    @POST
    @Path("/{id}/names")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "renameFacility",
            summary = "Give a facility a new name from a day on",
            description = "Agreements keep the name of the day of their signing; the register and events have that of"
                    + " today. Announced as facility.changed, again on the day itself if that lies ahead.")
    public RestResponse<FacilityView> rename(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RenameInstitution name) {
        var facility =
                facilities.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Version.matchIfGiven(ifMatch, facility.getVersion());
        facility.rename(name, clock.instant());
        facilities.flush();
        return Version.ok(FacilityView.of(facility), facility.getVersion());
    }

    @GET
    @Path("/{id}/names")
    @Authenticated
    @Operation(
            operationId = "listFacilityNames",
            summary = "List the names of a facility",
            description = "Those it bore, bears and will bear, the oldest first.")
    public List<DatedName> names(UUID id) {
        return facilities
                .findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .names();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a facility", description = "As the register has it.")
    public RestResponse<FacilityView> read(UUID id) {
        var facility = facilities.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return Version.ok(FacilityView.of(facility), facility.getVersion());
    }

    @GET
    @Authenticated
    @Operation(summary = "List the facilities", description = "By name; with q those whose name of today has it in it.")
    public Page<FacilityView> list(
            @Parameter(description = "A part of its name of today, in either case.", example = "palangka")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = facilities.page(q, cursor, limit + 1).stream()
                .map(FacilityView::of)
                .toList();
        return Page.of(found, limit, FacilityView::id);
    }
}
