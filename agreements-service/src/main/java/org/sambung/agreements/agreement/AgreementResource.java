package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Page;
import org.sambung.platform.rest.Version;

/** Agreements from draft to their end. The facility's agreements officer acts; both parties and their region read. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description = "Agreements from draft to their end: negotiated, signed, in force, suspended, ended.")
@Transactional
class AgreementResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    DraftingAgreements drafting;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Draft an agreement",
            description = "Between the caller's facility and a partner. Announced as agreement.drafted.")
    @CanAnswer({"facility-not-registered", "pks-must-hang-under-mou-of-same-parties"})
    public RestResponse<AgreementView> draft(@NotNull @Valid DraftAgreement command) {
        var agreement = drafting.draft(command.partnerId(), command.draft(), null);
        return Version.created("/v1/agreements/" + agreement.getId(), view(agreement), agreement.getVersion());
    }

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "List agreements", description = "The caller's own, newest first.")
    public Page<AgreementView> list(
            @QueryParam("status") AgreementStatus status,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("partnerId") UUID partnerId,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var now = clock.instant();
        var found =
                agreements.pageOfCaller(caller.identity(), status, facilityId, partnerId, cursor, limit + 1).stream()
                        .map(agreement -> AgreementView.inList(agreement, now))
                        .toList();
        return Page.of(found, limit, AgreementView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(summary = "Read an agreement", description = "With what the caller can do now.")
    public RestResponse<AgreementView> read(UUID id) {
        var agreement = agreements.ofCaller(id, caller.identity());
        return Version.ok(view(agreement), agreement.getVersion());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAgreementHistory",
            summary = "Read an agreement's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(agreements.ofCaller(id, caller.identity()).getId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Revise an agreement that is not ready to sign",
            description = "Needs If-Match. Announced as agreement.revised.")
    @CanAnswer("pks-must-hang-under-mou-of-same-parties")
    public RestResponse<AgreementView> revise(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AgreementDraft draft) {
        var agreement = agreements.lockedOfCaller(id, caller.identity());
        Version.demand(ifMatch, agreement.getVersion());
        drafting.demandMou(draft, agreement.getFacilityId(), agreement.getPartnerId(), "/mouId");
        agreement.revise(draft, Author.of(agreement.reaching(caller.identity())), clock.instant());
        return saved(agreement);
    }

    @POST
    @Path("/{id}/negotiation")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "Start the negotiation", description = "Announced as agreement.negotiation-started.")
    public RestResponse<AgreementView> negotiate(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return transition(id, ifMatch, Agreement::negotiate);
    }

    @POST
    @Path("/{id}/readiness")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "makeAgreementReady",
            summary = "Declare an agreement ready to sign",
            description = "Needs a scope and a period. Announced as agreement.made-ready.")
    public RestResponse<AgreementView> makeReady(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return transition(id, ifMatch, Agreement::makeReady);
    }

    @POST
    @Path("/{id}/signing")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Record the signing",
            description = "Announced as agreement.signed; as agreement.activated too when the first day has come.")
    @CanAnswer(rules = SigningRule.class)
    public RestResponse<AgreementView> sign(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Signing signing) {
        return transition(id, ifMatch, (agreement, at) -> agreement.sign(signing, at));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "Give up an agreement that was not signed", description = "Announced as agreement.abandoned.")
    public RestResponse<AgreementView> abandon(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(id, ifMatch, (agreement, at) -> agreement.abandon(why.reason(), at));
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Suspend an agreement in force",
            description = "Booked visits are cancelled, referrals under way run to their end. Announced as"
                    + " agreement.suspended.")
    public RestResponse<AgreementView> suspend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(id, ifMatch, (agreement, at) -> agreement.suspend(why.reason(), at));
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "Resume a suspended agreement", description = "Announced as agreement.resumed.")
    public RestResponse<AgreementView> resume(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(id, ifMatch, (agreement, at) -> agreement.resume(why.reason(), at));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "End an agreement before its time", description = "Announced as agreement.terminated.")
    public RestResponse<AgreementView> terminate(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(id, ifMatch, (agreement, at) -> agreement.terminate(why.reason(), at));
    }

    private RestResponse<AgreementView> transition(UUID id, String ifMatch, BiConsumer<Agreement, Instant> transition) {
        var agreement = agreements.lockedOfCaller(id, caller.identity());
        Version.matchIfGiven(ifMatch, agreement.getVersion());
        transition.accept(agreement, clock.instant());
        return saved(agreement);
    }

    private RestResponse<AgreementView> saved(Agreement agreement) {
        agreements.flush();
        return Version.ok(view(agreement), agreement.getVersion());
    }

    private AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, clock.instant(), caller.identity());
    }
}
