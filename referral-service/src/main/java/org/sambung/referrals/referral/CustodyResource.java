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
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.obligation.Fulfilment;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.Decision;

/** The steps of custody: permission, escort, departure, return. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: custody", description = "The steps of custody: permission, escort, departure, return.")
@Transactional
class CustodyResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @Inject
    ObligationConfig limits;

    @POST
    @Path("/{id}/authority-letter")
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            summary = "Record the detaining authority's letter",
            description = "The authority's step of a detainee's permission. Announced as referral.permission-decided.")
    public RestResponse<ReferralView> recordAuthorityLetter(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AuthorityLetter command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.recordAuthorityLetter(command, at)));
    }

    @POST
    @Path("/{id}/permission")
    @RolesAllowed(Roles.FACILITY_HEAD)
    @Operation(
            operationId = "decidePermission",
            summary = "Decide on the release from custody",
            description =
                    "GRANTED, GRANTED_WITH_CONDITIONS or DEFERRED; there is no refusal. Announced as referral.permission-decided.")
    public RestResponse<ReferralView> decide(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Decision command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.decide(command, at)));
    }

    @POST
    @Path("/{id}/escort")
    @RolesAllowed(Roles.CUSTODY_OFFICER)
    @Operation(
            summary = "Assign the escort",
            description = "Or another in its place. Announced as referral.escort-assigned.")
    public RestResponse<ReferralView> assignEscort(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssignEscort command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.assign(command.escort(), at)));
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record the departure",
            description =
                    "A planned one needs submission, permission, escort and, as an inpatient, the hospital's acceptance; an emergency needs nothing. Announced as referral.departed.")
    public RestResponse<ReferralView> depart(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Depart command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.depart(command.expectedReturn(), limits, at)));
    }

    @POST
    @Path("/{id}/arrival")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR, Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(summary = "Record the arrival at the hospital", description = "Announced as referral.arrived.")
    public RestResponse<ReferralView> arrive(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Arrive command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        return answer(referring.change(
                id, ifMatch, referral -> referral.arrive(command, referring.isHospitalOf(referral), at)));
    }

    @POST
    @Path("/{id}/handover")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR, Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            operationId = "recordHandover",
            summary = "Name the people of the handover",
            description = "One of each side; until both sides have said it, it is kept as unconfirmed. Announced as"
                    + " referral.handover-recorded.")
    public RestResponse<ReferralView> handOver(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid HandOver command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(
                id, ifMatch, referral -> referral.handOver(command, referring.isHospitalOf(referral), at)));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordReturn",
            summary = "Record the return",
            description = "Announced as referral.returned.")
    public RestResponse<ReferralView> comeBack(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        var at = Occurred.at(command, clock);
        return answer(referring.change(id, ifMatch, referral -> referral.comeBack(at)));
    }

    @POST
    @Path("/{id}/obligations/{number}/fulfilment")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.FACILITY_HEAD, Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "fulfilObligation",
            summary = "Record that an obligation was met",
            description = "By which channel, to whom, with what outcome. Announced as referral.obligation-met.")
    @CanAnswer(status = 409, value = "illegal-transition")
    public RestResponse<ReferralView> fulfil(
            UUID id,
            @Parameter(description = "The obligation's number within the referral.", example = "1") @PathParam("number")
                    int number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Fulfilment command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.fulfil(number, command, at)));
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
