package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;
import org.sambung.referrals.movement.MovementPlan;

/** Who is outside, and what a movement would clash with. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: custody")
@Transactional
class OutsideResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    MovementRepository movements;

    @Inject
    FindingClashes clashes;

    @Inject
    Caller caller;

    @GET
    @Path("/movements/outside")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.CUSTODY_REGISTRAR,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listOutside",
            summary = "List who is outside now",
            description = "Since when, where, guarded by whom and expected back when; who guards and who it is as the role"
                    + " may know. Newest first.")
    public Page<OutsideView> outside(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = movements.outside(caller.identity(), cursor, limit + 1).stream()
                .map(showing::outside)
                .toList();
        return Page.of(found, limit, OutsideView::referralId);
    }

    @GET
    @Path("/referrals/{id}/clashes")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.CUSTODY_REGISTRAR
    })
    @Operation(
            operationId = "listClashes",
            summary = "List what a movement would clash with",
            description = "By the times given, or by its plan, or now until the end of the day in the facility's zone.")
    public List<Clash> clashes(UUID id, @QueryParam("departure") Instant departure, @QueryParam("return") Instant comingBack) {
        var referral = referring.read(id);
        var plan = referral.getMovement().getPlan();
        var given = departure == null && comingBack == null && plan != null ? plan : new MovementPlan(departure, comingBack);
        return clashes.of(referral, given, referral.situation().custody().now());
    }
}
