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
import org.sambung.referrals.hospital.Reported;
import org.sambung.referrals.obligation.ObligationConfig;

/** The hospital's steps; facility staff may record them as reported. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals: hospital", description = "The hospital's steps; facility staff may record them as reported.")
@Transactional
class HospitalResource {

    @Inject
    Referring referring;

    @Inject
    LinkingReferrals linking;

    @Inject
    ShowingReferrals showing;

    @Inject
    Clock clock;

    @Inject
    ObligationConfig limits;

    @POST
    @Path("/{id}/receipt")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record that the hospital has seen it",
            description = "Announced as referral.received. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> receive(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid HospitalStep command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id, ifMatch, reportedBy(command), (referral, reported) -> referral.receive(reported, at)));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Accept a referral",
            description =
                    "Perhaps with an appointment; records the receipt too if it was missing. Announced as referral.accepted. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> accept(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AcceptReferral command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                command.reported(),
                (referral, reported) -> referral.accept(command.appointment(), reported, at)));
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Reject a planned referral",
            description =
                    "An emergency cannot be rejected. Announced as referral.rejected. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> reject(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RejectReferral command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                command.reported(),
                (referral, reported) -> referral.reject(command.reason(), reported, at)));
    }

    @POST
    @Path("/{id}/treatment")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record that the treatment is over, without an admission",
            description =
                    "Whatever was asked for: an inpatient whom the hospital does not keep, too. Announced as referral.treated. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> treat(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid HospitalStep command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id, ifMatch, reportedBy(command), (referral, reported) -> referral.treat(reported, at)));
    }

    @POST
    @Path("/{id}/admission")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record the admission",
            description =
                    "Of an outpatient who is kept, too. Announced as referral.admitted. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> admit(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid HospitalStep command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id, ifMatch, reportedBy(command), (referral, reported) -> referral.admit(reported, limits, at)));
    }

    @POST
    @Path("/{id}/discharge")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record the discharge",
            description =
                    "With its disposition; a death ends the referral as DIED. A death alone is told without an admission, too, also one that custody has recorded before. Announced as referral.discharged. Facility staff give reported.")
    @CanAnswer({"report-must-name-its-source", "death-alone-without-admission"})
    public RestResponse<ReferralView> discharge(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Discharge command) {
        var said = command == null ? new Discharge(null, null, null) : command;
        var at = Occurred.at(said.occurredAt(), clock);
        return answer(referring.hospitalStep(
                id,
                ifMatch,
                said.reported(),
                (referral, reported) -> referral.discharge(said.disposition(), reported, limits, at)));
    }

    @POST
    @Path("/{id}/back-referral")
    @RolesAllowed({Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Answer the facility (rujuk balik)",
            description =
                    "Result, treatment, control date; a control at the hospital drafts a referral that follows this one. Announced as referral.back-referred. Facility staff give reported.")
    @CanAnswer("report-must-name-its-source")
    public RestResponse<ReferralView> referBack(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReferBack command) {
        return answer(linking.referBack(id, ifMatch, command));
    }

    private static Reported reportedBy(HospitalStep step) {
        return step == null ? null : step.reported();
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
