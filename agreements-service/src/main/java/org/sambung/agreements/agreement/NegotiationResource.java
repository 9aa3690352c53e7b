package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;

/** What both sides write of an agreement before it is signed, and what is still missing. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Negotiation",
        description = "What both sides write before an agreement is signed, and the versions that come of it.")
@Transactional
class NegotiationResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    LookingAround looking;

    @Inject
    CheckingReadiness checking;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @PUT
    @Path("/{id}/scope")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "proposeScope",
            summary = "Propose another scope",
            description = "By either side, while the two negotiate; makes the next version unless nothing is changed."
                    + " Needs If-Match. Announced as agreement.revised.")
    public RestResponse<AgreementView> propose(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ProposeScope proposal) {
        return edit(
                id,
                ifMatch,
                AgreementOperation.PROPOSAL,
                (agreement, at) -> agreement.propose(proposal.scope(), author(agreement), proposal.reason(), at));
    }

    @PUT
    @Path("/{id}/preparation")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.PARTNER_OFFICER})
    @Operation(
            operationId = "prepareSigning",
            summary = "Prepare the signing",
            description = "Each side its own letter number and signatories; day, place and witnesses either side. What"
                    + " is left out stays. Needs If-Match. Announced as agreement.signing-prepared.")
    @CanAnswer("signatory-must-be-of-own-side")
    public RestResponse<AgreementView> prepare(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PrepareSigning preparation) {
        return edit(
                id,
                ifMatch,
                AgreementOperation.PREPARATION,
                (agreement, at) ->
                        agreement.prepare(preparation, author(agreement).side(), at));
    }

    @GET
    @Path("/{id}/readiness")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAgreementReadiness",
            summary = "Ask what is still missing before the signing",
            description = "Each with a code and a sentence in both languages, and what it is needed for.")
    public Readiness readiness(UUID id) {
        return checking.readinessOf(agreements.ofCaller(id, caller.identity()));
    }

    private RestResponse<AgreementView> edit(
            UUID id, String ifMatch, AgreementOperation operation, BiConsumer<Agreement, Instant> edit) {
        var agreement = agreements.lockedOfCaller(id, caller.identity());
        operation.demandRoleOf(agreement.reaching(caller.identity()));
        Version.demand(ifMatch, agreement.getVersion());
        edit.accept(agreement, clock.instant());
        agreements.flush();
        var now = looking.situationOf(agreement, clock.instant());
        return Version.ok(AgreementView.of(now, caller.identity()), agreement.getVersion());
    }

    private Author author(Agreement agreement) {
        return Author.of(agreement.reaching(caller.identity()));
    }
}
