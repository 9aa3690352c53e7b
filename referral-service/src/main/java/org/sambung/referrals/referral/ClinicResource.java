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

/** The steps of the facility's clinicians. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: clinic", description = "The steps of the facility's clinicians.")
@Transactional
class ClinicResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/letter")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Complete the referral letter",
            description =
                    "A draft's content, or what an emergency's four fields left open; meets COMPLETE_LETTER. Announced as referral.letter-completed.")
    public RestResponse<ReferralView> completeLetter(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CompleteLetter command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.completeLetter(command.clinical(), at)));
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "planReferral",
            summary = "Say what care a draft seeks, how fast and where",
            description = "For a draft that a visit proposed or that a hospital sent on, or in place of what was there."
                    + " Announced as referral.planned.")
    public RestResponse<ReferralView> plan(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlanReferral command) {
        return answer(referring.plan(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/recommendation")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Recommend a referral",
            description =
                    "By a doctor; by a nurse only when no doctor is available, then to be countersigned. Announced as referral.recommended.")
    @CanAnswer("doctor-must-recommend")
    public RestResponse<ReferralView> recommend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Recommend command) {
        return answer(referring.recommend(id, ifMatch, command));
    }

    @POST
    @Path("/{id}/countersignature")
    @RolesAllowed(Roles.DOCTOR)
    @Operation(summary = "Countersign a nurse's recommendation", description = "Announced as referral.countersigned.")
    public RestResponse<ReferralView> countersign(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        var at = Occurred.at(command, clock);
        return answer(referring.change(id, ifMatch, referral -> referral.countersign(at)));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Send a referral to the hospital",
            description =
                    "Needs an agreement in force at that moment that offers the care, or the draft's coded reason. Announced as"
                            + " referral.submitted.")
    public RestResponse<ReferralView> submit(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        return answer(referring.submit(id, ifMatch, Occurred.at(command, clock)));
    }

    @POST
    @Path("/{id}/information")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Answer what the hospital wants to know",
            description = "The referral waits for the hospital again. Announced as referral.information-given.")
    public RestResponse<ReferralView> giveInformation(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AnswerInquiry command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.answerInquiry(command.answer(), at)));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordRefusal",
            summary = "Record that the patient does not want to go",
            description = "Before arrival, after counselling and before a witness. Announced as"
                    + " referral.refused-by-patient.")
    public RestResponse<ReferralView> refuse(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RefuseTreatment command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.refuse(command.refusal(), at)));
    }

    @POST
    @Path("/{id}/entry-error")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "markReferralEnteredInError",
            summary = "Mark a referral as entered in error",
            description = "It stays to be read and counts no more. Announced as referral.entered-in-error.")
    public RestResponse<ReferralView> markEnteredInError(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MarkEnteredInError command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.markEnteredInError(command.reason(), at)));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(summary = "Withdraw a referral", description = "Before arrival. Announced as referral.cancelled.")
    public RestResponse<ReferralView> cancel(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CancelReferral command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.cancel(command.reason(), at)));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(summary = "Close a referral", description = "When the patient is back. Announced as referral.closed.")
    public RestResponse<ReferralView> close(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        var at = Occurred.at(command, clock);
        return answer(referring.change(id, ifMatch, referral -> referral.close(at)));
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
