package org.sambung.referrals.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.referrals.clinical.ReferralKind;

/** Where those who send patients may send them. */
@Path("/v1/destinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Destinations", description = "Where patients may be sent under an agreement.")
@Transactional
class DestinationResource {

    @Inject
    CoverageRepository coverages;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.CUSTODY_OFFICER})
    @Operation(
            summary = "List where patients may be sent",
            description =
                    "The partners that give care and whose agreement with the caller's facility covers some today, by the"
                            + " facility's calendar; each once, by name. Other places stay possible: an emergency may go"
                            + " anywhere, and a planned referral with a coded reason, outsideAgreementBecause; only a health"
                            + " office is refused. Not paged, as a facility has a handful of agreements: of those that have not"
                            + " ended the latest 100 count.")
    public List<DestinationView> list(
            @Parameter(description = "Only partners that cover this kind of care.") @QueryParam("kind")
                    ReferralKind kind) {
        var now = clock.instant();
        return DestinationView.of(coverages.offersTo(caller.identity().facility(), now), now).stream()
                .filter(destination -> destination.covers(kind))
                .toList();
    }
}
