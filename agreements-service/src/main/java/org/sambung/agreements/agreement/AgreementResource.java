package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    LookingAround looking;

    @Inject
    Register register;

    @Inject
    Event<AbandonedDraft> abandoned;

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
    @CanAnswer({"facility-not-registered", "pks-must-hang-under-mou-of-same-parties", "mou-must-not-have-ended"})
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
    @Operation(
            summary = "List and search agreements",
            description =
                    "The caller's own, newest first; with expiringBefore those that stand, the soonest to end first."
                            + " The words of q are those of titles, institutions, letter numbers, services and papers, in"
                            + " Indonesian or English, or their beginnings; all must be found. Words after the"
                            + " eighth are not looked for, nor more than twenty that begin alike.")
    public Page<AgreementView> list(
            @Parameter(description = "Where it stands at this moment, by the facility's own calendar.")
                    @QueryParam("status")
                    AgreementStatus status,
            @Parameter(description = "The paper it is written on.") @QueryParam("documentType")
                    DocumentType documentType,
            @Parameter(description = "What it promises, among others.") @QueryParam("service") Service service,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("partnerId") UUID partnerId,
            @Parameter(description = "Its last day lies before that one.", example = "2026-12-31")
                    @QueryParam("expiringBefore")
                    LocalDate expiringBefore,
            @Parameter(description = "Words to find.", example = "rujukan bhayangkara")
                    @QueryParam("q")
                    @Size(max = 200)
                    String words,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var now = clock.instant();
        var filter = new AgreementFilter(status, documentType, service, facilityId, partnerId, expiringBefore, words);
        var found = register.page(caller.identity(), filter, cursor, limit + 1, now).stream()
                .map(agreement -> AgreementView.inList(agreement, now))
                .toList();
        return Page.of(found, limit, AgreementView::id);
    }

    @GET
    @Path("/counts")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "countAgreements",
            summary = "Count agreements",
            description = "The caller's own, or of these a facility's or a partner's; by state, paper and service.")
    public AgreementCounts counts(
            @Parameter(description = "Only agreements of this facility.") @QueryParam("facilityId") UUID facilityId,
            @Parameter(description = "Only agreements with this partner.") @QueryParam("partnerId") UUID partnerId) {
        var filter = new AgreementFilter(null, null, null, facilityId, partnerId, null, null);
        return register.counts(caller.identity(), filter, clock.instant());
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
    @CanAnswer({"pks-must-hang-under-mou-of-same-parties", "mou-must-not-have-ended"})
    public RestResponse<AgreementView> revise(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AgreementDraft draft) {
        var agreement = agreements.lockedOfCaller(id, caller.identity());
        AgreementOperation.REVISION.demandRoleOf(agreement.reaching(caller.identity()));
        Version.demand(ifMatch, agreement.getVersion());
        drafting.demandMou(draft, agreement);
        agreement.revise(draft, Author.of(agreement.reaching(caller.identity())), clock.instant());
        return saved(agreement);
    }

    @POST
    @Path("/{id}/negotiation")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "Start the negotiation", description = "Announced as agreement.negotiation-started.")
    public RestResponse<AgreementView> negotiate(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return transition(AgreementOperation.NEGOTIATION_START, id, ifMatch, Agreement::negotiate);
    }

    @POST
    @Path("/{id}/readiness")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "makeAgreementReady",
            summary = "Declare an agreement ready to sign",
            description = "Needs a scope and a period, of a renewal no gap, of a PKS no ended MoU. Announced as"
                    + " agreement.made-ready.")
    public RestResponse<AgreementView> makeReady(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return transition(
                AgreementOperation.READINESS,
                id,
                ifMatch,
                (agreement, at) -> agreement.makeReady(looking.held(agreement, at), at));
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
        return transition(
                AgreementOperation.SIGNING,
                id,
                ifMatch,
                (agreement, at) -> agreement.sign(signing, looking.held(agreement, at), at));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Give up an agreement that was not signed",
            description = "A meeting that it grew out of may lead to another. Announced as agreement.abandoned, and"
                    + " as meeting.freed of that meeting.")
    public RestResponse<AgreementView> abandon(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(AgreementOperation.ABANDONMENT, id, ifMatch, (agreement, at) -> {
            agreement.abandon(why.reason(), at);
            Optional.ofNullable(agreement.getMeetingId())
                    .ifPresent(meeting -> abandoned.fire(new AbandonedDraft(id, meeting, at)));
            Optional.ofNullable(agreement.succession().renews()).ifPresent(predecessor -> agreements
                    .lockedOfCaller(predecessor, caller.identity())
                    .giveUpRenewal(at));
        });
    }

    private RestResponse<AgreementView> transition(
            AgreementOperation operation, UUID id, String ifMatch, BiConsumer<Agreement, Instant> transition) {
        var agreement = agreements.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(agreement.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, agreement.getVersion());
        transition.accept(agreement, clock.instant());
        return saved(agreement);
    }

    private RestResponse<AgreementView> saved(Agreement agreement) {
        agreements.flush();
        return Version.ok(view(agreement), agreement.getVersion());
    }

    private AgreementView view(Agreement agreement) {
        return AgreementView.of(looking.situationOf(agreement, clock.instant()), caller.identity());
    }
}
