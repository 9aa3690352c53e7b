package org.sambung.referrals.mandate;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.referrals.coverage.KnownFacility;

/** Who acts for the facility's head, as the custody registrar has it on paper. */
@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mandates", description = "Who acts for the facility's head (Plt., Plh., a.n.), and from when to when.")
@Transactional
class MandateResource {

    @Inject
    Mandates mandates;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            summary = "Record a mandate",
            description =
                    "From then on whoever logs in with that employee number decides on permissions under it, and on"
                            + " no day that it does not cover. Announced as mandate.recorded.")
    @CanAnswer("facility-not-registered")
    public RestResponse<MandateView> record(@NotNull @Valid RecordMandate command) {
        var facility = knownFacility();
        var mandate = Mandate.record(
                ids.next(),
                facility.getId(),
                facility.getRegion(),
                command,
                mandates.hashOf(command.paper().employeeNumber()),
                clock.instant());
        mandates.persistAndFlush(mandate);
        return Version.created(mandate.href(), MandateView.of(mandate), mandate.getVersion());
    }

    @GET
    @RolesAllowed({Roles.CUSTODY_REGISTRAR, Roles.FACILITY_HEAD})
    @Operation(summary = "List the facility's mandates", description = "Past and future ones too, newest first.")
    public Page<MandateView> list(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = mandates.pageOfCaller(caller.identity(), cursor, limit + 1).stream()
                .map(MandateView::of)
                .toList();
        return Page.of(found, limit, MandateView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTODY_REGISTRAR, Roles.FACILITY_HEAD})
    @Operation(summary = "Read a mandate", description = "Of the caller's facility.")
    public RestResponse<MandateView> read(UUID id) {
        var mandate = mandates.ofCaller(id, caller.identity());
        return Version.ok(MandateView.of(mandate), mandate.getVersion());
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            summary = "Revoke a mandate",
            description =
                    "What was decided under it before that day stays. While that day is ahead, another may be given. Announced as mandate.revoked.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<MandateView> revoke(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RevokeMandate command) {
        var mandate = mandates.lockedOfCaller(id, caller.identity());
        Version.matchIfGiven(ifMatch, mandate.getVersion());
        var now = clock.instant();
        var zone = mandates.getEntityManager()
                .find(KnownFacility.class, mandate.getFacilityId())
                .zone();
        mandate.revoke(command.from(), LocalDate.ofInstant(now, zone), now);
        mandates.flush();
        return Version.ok(MandateView.of(mandate), mandate.getVersion());
    }

    private KnownFacility knownFacility() {
        var own = caller.identity().facility();
        var facility = own == null ? null : mandates.getEntityManager().find(KnownFacility.class, own);
        if (facility == null) {
            throw new ProblemException(422, "facility-not-registered");
        }
        return facility;
    }
}
