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
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** The register of partners; everybody known may read it, the registrar writes it. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions")
@Transactional
class PartnerResource {

    @Inject
    PartnerRepository partners;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Register a partner", description = "Announced as partner.registered.")
    public RestResponse<PartnerView> register(@NotNull @Valid RegisterPartner command) {
        var partner = Partner.register(ids.next(), command, clock.instant());
        partners.persist(partner);
        return Version.created("/v1/partners/" + partner.getId(), PartnerView.of(partner), partner.getVersion());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(summary = "Correct a partner", description = "Needs If-Match. Announced as partner.changed.")
    public RestResponse<PartnerView> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RegisterPartner command) {
        var partner =
                partners.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Version.demand(ifMatch, partner.getVersion());
        partner.change(command, clock.instant());
        partners.flush();
        return Version.ok(PartnerView.of(partner), partner.getVersion());
    }

    @POST
    @Path("/{id}/names")
    @RolesAllowed(Roles.REGISTRAR)
    @Operation(
            operationId = "renamePartner",
            summary = "Give a partner a new name from a day on",
            description = "Agreements keep the name of the day of their signing; the register and events have that of"
                    + " today. Announced as partner.changed, again on the day itself if that lies ahead.")
    public RestResponse<PartnerView> rename(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RenameInstitution name) {
        var partner =
                partners.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Version.matchIfGiven(ifMatch, partner.getVersion());
        partner.rename(name, clock.instant());
        partners.flush();
        return Version.ok(PartnerView.of(partner), partner.getVersion());
    }

    @GET
    @Path("/{id}/names")
    @Authenticated
    @Operation(
            operationId = "listPartnerNames",
            summary = "List the names of a partner",
            description = "Those it bore, bears and will bear, the oldest first.")
    public List<DatedName> names(UUID id) {
        return partners.findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .names();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a partner", description = "As the register has it.")
    public RestResponse<PartnerView> read(UUID id) {
        var partner = partners.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return Version.ok(PartnerView.of(partner), partner.getVersion());
    }

    @GET
    @Authenticated
    @Operation(summary = "List the partners", description = "By name; with q those whose name of today has it in it.")
    public Page<PartnerView> list(
            @Parameter(description = "A part of its name of today, in either case.", example = "bhayangkara")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = partners.page(q, cursor, limit + 1).stream()
                .map(PartnerView::of)
                .toList();
        return Page.of(found, limit, PartnerView::id);
    }
}
