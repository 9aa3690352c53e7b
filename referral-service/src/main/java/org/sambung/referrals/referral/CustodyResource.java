package org.sambung.referrals.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;
import org.sambung.referrals.movement.MovementPlan;
import org.sambung.referrals.obligation.ObligationConfig;

/** The way out and back: escort, departure, guard shifts, return or the end that takes its place. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Referrals: custody",
        description = "Permission, escort, departure, guard shifts, return, and what is owed.")
@Transactional
class CustodyResource {

    @Inject
    Referring referring;

    @Inject
    ShowingReferrals showing;

    @Inject
    FindingClashes clashes;

    @Inject
    Clock clock;

    @Inject
    ObligationConfig limits;

    @POST
    @Path("/{id}/escort")
    @RolesAllowed(Roles.CUSTODY_OFFICER)
    @Operation(
            summary = "Assign the escort",
            description =
                    "Or another in its place. What the plan clashes with needs despiteClash, see clashes. Announced as"
                            + " referral.escort-assigned.")
    @CanAnswer("clash-needs-override")
    public RestResponse<ReferralView> assignEscort(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AssignEscort command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.assign(command, clashes, at)));
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            summary = "Record the departure",
            description =
                    "A planned one needs submission, permission, escort and, as an inpatient, the hospital's acceptance; what it clashes with needs despiteClash. An emergency needs nothing. Announced as referral.departed.")
    @CanAnswer("clash-needs-override")
    public RestResponse<ReferralView> depart(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Depart command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.depart(command, clashes, limits, at)));
    }

    @POST
    @Path("/{id}/arrival")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR, Roles.REFERRAL_DESK, Roles.HOSPITAL_SYSTEM})
    @Operation(
            summary = "Record the arrival at the hospital",
            description =
                    "Announced as referral.arrived. If nobody has recorded that an emergency left, its departure is"
                            + " recorded along with it, at the same time, with KNOWN_BY_ARRIVAL as the reason in its history.")
    public RestResponse<ReferralView> arrive(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Arrive command) {
        var at = Occurred.at(command == null ? null : command.occurredAt(), clock);
        return answer(referring.change(
                id, ifMatch, referral -> referring.arrive(referral, command, referring.isHospitalOf(referral), at)));
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
    @Path("/{id}/guard-shift")
    @RolesAllowed(Roles.CUSTODY_OFFICER)
    @Operation(
            operationId = "changeGuards",
            summary = "Record who guards the patient outside from now on",
            description = "As many officers as a departure needs. Announced as referral.guards-changed.")
    @CanAnswer("shift-needs-officers")
    public RestResponse<ReferralView> changeGuards(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeGuards command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.changeGuards(command, at)));
    }

    @POST
    @Path("/{id}/expected-return")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "expectReturn",
            summary = "Say when the patient shall be back",
            description = "Past that time the movement is overdue. Announced as referral.return-expected.")
    public RestResponse<ReferralView> expectReturn(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ExpectReturn command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.expectReturn(command.expectedReturn(), at)));
    }

    @POST
    @Path("/{id}/escape")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.FACILITY_HEAD})
    @Operation(
            operationId = "recordEscape",
            summary = "Record an escape while outside",
            description =
                    "From where, the history says. Police, regional office and detaining authority are to be told."
                            + " Whoever is caught comes back by return. Announced as referral.escaped.")
    public RestResponse<ReferralView> escape(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Occurred command) {
        var at = Occurred.at(command, clock);
        return answer(referring.change(id, ifMatch, referral -> referral.escape(limits, at)));
    }

    @POST
    @Path("/{id}/death")
    @RolesAllowed({Roles.CUSTODY_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "recordDeath",
            summary = "Record a death while outside",
            description = "Authority, family and, where it was not natural, the police are to be told, the body to be"
                    + " handed over. Announced as referral.died.")
    public RestResponse<ReferralView> die(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RecordDeath command) {
        var at = Occurred.at(command.occurredAt(), clock);
        return answer(referring.change(id, ifMatch, referral -> referral.die(command.natural(), limits, at)));
    }

    @GET
    @Path("/{id}/clashes")
    @RolesAllowed({Roles.NURSE, Roles.DOCTOR, Roles.FACILITY_HEAD, Roles.CUSTODY_OFFICER, Roles.CUSTODY_REGISTRAR})
    @Operation(
            operationId = "listClashes",
            summary = "List what a movement would clash with",
            description = "By the times given, or by its plan, or now until the end of the day in the facility's zone.")
    public List<Clash> clashes(
            UUID id,
            @Parameter(
                            description = "When the patient would leave, UTC; now if only the return is given.",
                            example = "2026-02-05T02:30:00Z")
                    @QueryParam("departure")
                    Instant departure,
            @Parameter(
                            description = "When the patient would be back, UTC; else at the end of the facility's day.",
                            example = "2026-02-05T09:00:00Z")
                    @QueryParam("return")
                    Instant comingBack) {
        var referral = referring.read(id);
        var plan = referral.getMovement().getPlan();
        var given = departure == null && comingBack == null && plan != null
                ? plan
                : new MovementPlan(departure, comingBack);
        return clashes.of(referral, given, referral.situation().custody().now());
    }

    private RestResponse<ReferralView> answer(Referral referral) {
        return Version.ok(showing.whole(referral), referral.getVersion());
    }
}
