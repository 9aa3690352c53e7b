package org.sambung.agreements.addendum;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.agreements.agreement.AgreementRepository;
import org.sambung.agreements.agreement.Author;
import org.sambung.agreements.agreement.Signing;
import org.sambung.agreements.agreement.SigningRule;
import org.sambung.agreements.document.Documents;
import org.sambung.agreements.meeting.EvaluationMeetings;
import org.sambung.platform.audit.History;
import org.sambung.platform.audit.HistoryEntry;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;

/** Addenda from draft to signature. Either side writes one; the facility's officer records what the heads do. */
@Path("/v1/addenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addenda")
@Transactional
class AddendumResource {

    @Inject
    AddendumRepository addenda;

    @Inject
    AgreementRepository agreements;

    @Inject
    EvaluationMeetings meetings;

    @Inject
    Documents documents;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAddendum",
            summary = "Read an addendum",
            description = "With what the caller can do now, and its scans.")
    public RestResponse<AddendumView> read(UUID id) {
        var addendum = addenda.ofCaller(id, caller.identity());
        return shown(addendum, agreements.ofCaller(addendum.getAgreementId(), caller.identity()));
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
            operationId = "readAddendumHistory",
            summary = "Read an addendum's history",
            description = "Oldest first.")
    public List<HistoryEntry> history(UUID id) {
        return history.of(addenda.ofCaller(id, caller.identity()).getId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "reviseAddendum",
            summary = "Revise an addendum",
            description = "By either side; it builds on what the agreement promises then. Needs If-Match. Announced as"
                    + " addendum.revised.")
    @CanAnswer("addendum-must-name-held-evaluation")
    public RestResponse<AddendumView> revise(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AddendumDraft draft) {
        var addendum = locked(id, AddendumOperation.REVISION);
        Version.demand(ifMatch, addendum.getVersion());
        var agreement = agreements.ofCaller(addendum.getAgreementId(), caller.identity());
        meetings.demandHeldOn(draft.meetingId(), agreement);
        addendum.revise(draft, agreement, clock.instant());
        return saved(addendum, agreement);
    }

    @POST
    @Path("/{id}/readiness")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "makeAddendumReady",
            summary = "Declare an addendum ready to sign",
            description = "It changes something, from a day that is agreed. Announced as addendum.made-ready.")
    public RestResponse<AddendumView> makeReady(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return transition(
                id, ifMatch, AddendumOperation.READINESS, now -> now.addendum().makeReady(now.agreement(), now.now()));
    }

    @POST
    @Path("/{id}/signing")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "signAddendum",
            summary = "Record the signing of an addendum",
            description = "It makes the agreement's next version, which counts from its first day. Announced as"
                    + " addendum.signed and agreement.amended.")
    @CanAnswer(rules = SigningRule.class)
    public RestResponse<AddendumView> sign(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Signing signing) {
        return transition(id, ifMatch, AddendumOperation.SIGNING, now -> now.addendum()
                .sign(signing, now.agreement(), author(now.agreement()), now.now()));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            operationId = "abandonAddendum",
            summary = "Give up an addendum that was not signed",
            description = "Announced as addendum.abandoned.")
    public RestResponse<AddendumView> abandon(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid GiveUpAddendum why) {
        return transition(id, ifMatch, AddendumOperation.ABANDONMENT, now -> now.addendum()
                .abandon(why.reason(), now.agreement(), now.now()));
    }

    /** The agreement is locked first: a signing changes it, too, and two who sign at once sign one after the other. */
    private RestResponse<AddendumView> transition(
            UUID id, String ifMatch, AddendumOperation operation, Consumer<AddendumSituation> transition) {
        var agreementId = addenda.ofCaller(id, caller.identity()).getAgreementId();
        var agreement = agreements.lockedOfCaller(agreementId, caller.identity());
        var addendum = locked(id, operation);
        Version.matchIfGiven(ifMatch, addendum.getVersion());
        transition.accept(new AddendumSituation(addendum, agreement, clock.instant()));
        return saved(addendum, agreement);
    }

    private Addendum locked(UUID id, AddendumOperation operation) {
        var addendum = addenda.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(addendum.reaching(caller.identity()));
        return addendum;
    }

    private RestResponse<AddendumView> saved(Addendum addendum, Agreement agreement) {
        addenda.flush();
        return shown(addendum, agreement);
    }

    private RestResponse<AddendumView> shown(Addendum addendum, Agreement agreement) {
        var situation = new AddendumSituation(addendum, agreement, clock.instant());
        return Version.ok(
                AddendumView.of(situation, caller.identity(), documents.ofAddendum(addendum.getId())),
                addendum.getVersion());
    }

    private Author author(Agreement agreement) {
        return Author.of(agreement.reaching(caller.identity()));
    }
}
