package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.Decision;

/** The release from custody, step by step. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: custody")
@Transactional
class PermissionResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/authority-letter")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            summary = "Record the letter of the detaining authority, or of the directorate",
            description =
                    "The step of whoever has no login and writes. Its scan is attached first, with kind=AUTHORITY_LETTER, and"
                            + " named here. Announced as referral.permission-decided.")
    public RestResponse<ReferralView> recordAuthorityLetter(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AuthorityLetter command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.recordLetter(id, ifMatch, command, at));
    }

    @POST
    @Path("/{id}/permission")
    @RolesAllowed({Roles.FACILITY_HEAD, Roles.OVERSIGHT})
    @Operation(
            operationId = "decidePermission",
            summary = "Decide on the release from custody",
            description =
                    "GRANTED, GRANTED_WITH_CONDITIONS or DEFERRED; there is no refusal. The facility head decides, under a mandate"
                            + " that covers the day or in person; the regional office where the time has lapsed. Announced as"
                            + " referral.permission-decided or referral.permission-deferred.")
    public RestResponse<ReferralView> decide(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Decision command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.decide(id, ifMatch, referral -> referral.decide(command, at)));
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
