package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.patient.PatientRepository;

/** Referrals: begun, listed, read. The steps stand with those who take them. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "Referrals: begun, listed, read. The steps stand with those who take them.")
@Transactional
class ReferralResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    ReferralRepository referrals;

    @Inject
    PatientRepository patients;

    @Inject
    Caller caller;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Draft a planned referral",
            description = "For somebody who has not been released and has not died. Announced as referral.drafted.")
    @CanAnswer({"patient-must-be-held", "facility-not-registered"})
    public RestResponse<ReferralView> draft(@NotNull @Valid DraftReferral command) {
        return created(referring.draft(command));
    }

    @GET
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.CUSTODY_REGISTRAR,
        Roles.REFERRAL_DESK,
        Roles.HOSPITAL_SYSTEM,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List referrals", description = "The caller's own, newest first.")
    public Page<ReferralView> list(
            @Parameter(description = "Where the care stands.") @QueryParam("clinicalStatus")
                    ClinicalStatus clinicalStatus,
            @Parameter(description = "Where the movement stands, as the caller is told it.")
                    @QueryParam("movementStatus")
                    MovementStatus movementStatus,
            @QueryParam("kind") ReferralKind kind,
            @QueryParam("urgency") Urgency urgency,
            @Parameter(description = "The patient, under whichever id of records that were merged.")
                    @QueryParam("patientId")
                    UUID patientId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var ids = patientId == null ? null : patients.idsOf(patientId);
        var filter = new ReferralFilter(clinicalStatus, movementStatus, kind, urgency, ids);
        var found = referrals.pageOfCaller(caller.identity(), filter, cursor, limit + 1).stream()
                .map(showing::inList)
                .toList();
        return Page.of(found, limit, ReferralView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.CUSTODY_REGISTRAR,
        Roles.REFERRAL_DESK,
        Roles.HOSPITAL_SYSTEM,
        Roles.OVERSIGHT
    })
    @Operation(
            summary = "Read a referral",
            description = "What the caller's role may see, and what the caller can do now.")
    public RestResponse<ReferralView> read(UUID id) {
        var referral = referring.read(id);
        return Version.ok(showing.whole(referral), referral.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.FACILITY_HEAD,
        Roles.CUSTODY_OFFICER,
        Roles.CUSTODY_REGISTRAR,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readReferralHistory",
            summary = "Read a referral's history",
            description = "All three tracks, oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return showing.history(referring.read(id));
    }

    private RestResponse<ReferralView> created(Referral referral) {
        return Version.created(referral.href(), showing.whole(referral), referral.getVersion());
    }
}
