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
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;

/** What the hospital says beside yes and no: questions, other times, elsewhere; and its word on what was recorded for it. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: hospital")
@Transactional
class HospitalAnswerResource {

    @Inject
    Referring referring;

    @Inject
    LinkingReferrals linking;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/information-request")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Ask the facility for more",
            description =
                    "Records the receipt too if it was missing. Announced as referral.information-requested. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> requestInformation(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RequestInformation command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                command.reported(),
                (referral, reported) -> referral.requestInformation(command.question(), reported, at)));
    }

    @POST
    @Path("/{id}/acceptance-withdrawal")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Take an acceptance back",
            description =
                    "Before the patient has left; the referral waits for another answer. Announced as referral.acceptance-withdrawn. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> withdrawAcceptance(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithdrawAcceptance command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                command.reported(),
                (referral, reported) -> referral.withdrawAcceptance(command.reason(), reported, at)));
    }

    @POST
    @Path("/{id}/appointment")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Give an appointment, or another",
            description =
                    "Of an accepted referral. Announced as referral.appointment-changed. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> changeAppointment(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeAppointment command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                command.reported(),
                (referral, reported) -> referral.appoint(command.appointment(), reported, at)));
    }

    @POST
    @Path("/{id}/no-show")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record that nobody came",
            description =
                    "To an accepted referral, or an outpatient's, which waits for no acceptance; it is over. Announced as"
                            + " referral.missed. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> recordNoShow(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordNoShow command) {
        return answer(referring.miss(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/redirection")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "redirectReferral",
            summary = "Send the patient on to another hospital",
            description =
                    "A new referral replaces this one: a draft of planned care while the patient is in the facility; else it is"
                            + " with the next hospital at once, and the movement of who is out passes on to it. Announced as"
                            + " referral.redirected. Facility staff give reported.")
    @CanAnswer({"report-must-name-its-source", "emergency-must-be-stabilised", "destination-must-give-care"})
    public RestResponse<ReferralView> redirect(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RedirectReferral command) {
        return answer(linking.redirect(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            operationId = "confirmReport",
            summary = "Confirm what the facility recorded for the hospital",
            description = "Announced as referral.report-settled.")
    @CanAnswer("nothing-reported")
    public RestResponse<ReferralView> confirm(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid ConfirmReport command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        var step = command == null ? null : command.step();
        return answer(referring.change(id, ifMatch, referral -> referral.confirm(step, at)));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            operationId = "correctReport",
            summary = "Correct what the facility recorded for the hospital",
            description = "Announced as referral.report-settled.")
    @CanAnswer("nothing-reported")
    public RestResponse<ReferralView> correct(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CorrectReport command) {
        return answer(linking.correct(id, ifMatch, command));
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
