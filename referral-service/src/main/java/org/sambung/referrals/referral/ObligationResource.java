package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.obligation.Fulfilment;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.ObligationConfig;

/** What must still be done because of a referral. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: custody")
@Transactional
class ObligationResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @Inject
    ObligationConfig limits;

    @POST
    @Path("/{id}/obligations/{number}/fulfilment")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.FACILITY_HEAD, Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "fulfilObligation",
            summary = "Record that an obligation was met",
            description =
                    "By which channel, to whom, with what outcome. Permissions, the letter and a countersignature are"
                            + " met by their own steps. Announced as referral.obligation-met.")
    public RestResponse<ReferralView> fulfil(
            UUID id,
            @Parameter(description = "The obligation's number within the referral.", example = "1") @PathParam("number")
                    int number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Fulfilment command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.fulfil(number, command, at)));
    }

    @POST
    @Path("/{id}/obligations/{number}/impossibility")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.FACILITY_HEAD, Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "giveUpObligation",
            summary = "Record that an obligation cannot be met any more",
            description =
                    "With its reason. A body that nobody claims is to be buried by the facility, another obligation."
                            + " Announced as referral.obligation-impossible.")
    public RestResponse<ReferralView> giveUp(
            UUID id,
            @Parameter(description = "The obligation's number within the referral.", example = "1") @PathParam("number")
                    int number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Impossible command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.giveUp(number, command.reason(), limits, at)));
    }

    @POST
    @Path("/{id}/family-notice")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "oweFamilyNotice",
            summary = "Have the family told",
            description = "Of a serious illness; an admission and a death have them told anyway. Announced as"
                    + " referral.family-to-be-told, without the reason.")
    public RestResponse<ReferralView> tellFamily(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        var at = Occurred.at(command, clock);
        return answer(referring.change(id, ifMatch, referral -> referral.tellFamily(limits, at)));
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
