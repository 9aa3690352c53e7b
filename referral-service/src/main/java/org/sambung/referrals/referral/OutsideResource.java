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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Page;

/** Who is outside. */
@Path("/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: custody")
@Transactional
class OutsideResource {

    @Inject
    ShowingReferrals showing;

    @Inject
    MovementRepository movements;

    @Inject
    Caller caller;

    @GET
    @Path("/outside")
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
            description =
                    "Since when, where, guarded by whom and expected back when; who guards and who it is as the role"
                            + " may know. Newest first.")
    public Page<OutsideView> outside(
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var found = movements.outside(caller.identity(), cursor, limit + 1).stream()
                .map(showing::outside)
                .toList();
        return Page.of(found, limit, OutsideView::referralId);
    }
}
