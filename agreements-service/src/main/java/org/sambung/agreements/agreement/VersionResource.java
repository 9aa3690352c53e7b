package org.sambung.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Page;

/** The versions of an agreement's scope, what they differ in, and how a referral is done in the one that counts. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
@Transactional
class VersionResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    ComparingVersions comparing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listAgreementVersions",
            summary = "List the versions of an agreement's scope",
            description = "Oldest first: what was drafted, negotiated and signed, and what addenda made of it.")
    public List<VersionView> versions(UUID id) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var current = agreement.scopeAt(clock.instant()).number();
        return agreement.getVersions().all().stream()
                .map(version -> VersionView.of(version, current))
                .toList();
    }

    @GET
    @Path("/{id}/versions/{number}")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readAgreementVersion",
            summary = "Read a version of an agreement's scope",
            description = "Earlier ones stay readable: work keeps the version that governed it.")
    public VersionView version(
            UUID id, @Parameter(description = "The number of the version, from 1.") @PathParam("number") int number) {
        var agreement = agreements.ofCaller(id, caller.identity());
        var current = agreement.scopeAt(clock.instant()).number();
        return agreement
                .getVersions()
                .version(number)
                .map(version -> VersionView.of(version, current))
                .orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/{id}/difference")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "compareAgreementVersions",
            summary = "Compare two versions of an agreement's scope",
            description = "Lines added, removed and changed, and the same as sentences in the language asked for.")
    public Difference difference(
            UUID id,
            @Parameter(description = "The earlier version; the one before the later if absent.")
                    @QueryParam("from")
                    @Min(1)
                    Integer from,
            @Parameter(description = "The later version; the latest if absent.") @QueryParam("to") @Min(1) Integer to,
            @Context HttpHeaders headers) {
        var versions = agreements.ofCaller(id, caller.identity()).getVersions();
        var later = to == null ? versions.latest() : to;
        var earlier = from == null ? Math.max(1, later - 1) : from;
        return comparing.between(
                versions.version(earlier).orElseThrow(() -> ProblemException.invalid("from", "unknown-version")),
                versions.version(later).orElseThrow(() -> ProblemException.invalid("to", "unknown-version")),
                Language.of(headers));
    }

    @GET
    @Path("/{id}/procedures")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.NURSE,
        Roles.DOCTOR,
        Roles.CUSTODY_OFFICER,
        Roles.PARTNER_OFFICER,
        Roles.REFERRAL_DESK,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readReferralProcedures",
            summary = "Read how referrals are done",
            description = "The technical procedure of each referral line that has one, in the version that counts"
                    + " today: whom to call, where to enter, what to bring.")
    public List<ProcedureView> procedures(UUID id) {
        return ProcedureView.of(agreements.ofCaller(id, caller.identity()).scopeAt(clock.instant()));
    }

    @GET
    @Path("/{id}/beneath")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "listAgreementsBeneath",
            summary = "List the PKS that hang under an MoU",
            description = "Newest first.")
    public Page<AgreementView> beneath(
            UUID id,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        var now = clock.instant();
        var mou = agreements.ofCaller(id, caller.identity());
        var found = agreements.pageBeneath(mou.getId(), caller.identity(), cursor, limit + 1).stream()
                .map(agreement -> AgreementView.inList(agreement, now))
                .toList();
        return Page.of(found, limit, AgreementView::id);
    }
}
