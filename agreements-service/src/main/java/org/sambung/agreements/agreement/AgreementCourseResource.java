package org.sambung.agreements.agreement;

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
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;

/** What becomes of an agreement in force: suspended, resumed, ended before its time, renewed. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
@Transactional
class AgreementCourseResource {

    @Inject
    AgreementRepository agreements;

    @Inject
    LookingAround looking;

    @Inject
    FacilityRepository facilities;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Suspend an agreement in force",
            description = "From today or a later day on; entered late, from a day that lies behind, unless it is over"
                    + " already. Booked visits are cancelled then, referrals under way run to their end; GET"
                    + " touched-work tells which. One that was noticed is withdrawn before another is entered."
                    + " Announced as agreement.suspended, before its first day as agreement.notice-given.")
    @CanAnswer(rules = NoticeRule.class)
    public RestResponse<AgreementView> suspend(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SuspendAgreement command) {
        return transition(
                AgreementOperation.SUSPENSION, id, ifMatch, (agreement, at) -> agreement.suspend(command, at));
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(summary = "Resume a suspended agreement", description = "Announced as agreement.resumed.")
    public RestResponse<AgreementView> resume(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(
                AgreementOperation.RESUMPTION, id, ifMatch, (agreement, at) -> agreement.resume(why.reason(), at));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "End an agreement before its time",
            description = "At once, or after a last day. Announced as agreement.terminated, before that day as"
                    + " agreement.notice-given.")
    @CanAnswer(rules = NoticeRule.class)
    public RestResponse<AgreementView> terminate(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TerminateAgreement command) {
        return transition(
                AgreementOperation.TERMINATION, id, ifMatch, (agreement, at) -> agreement.terminate(command, at));
    }

    @POST
    @Path("/{id}/notice-withdrawal")
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Take back a notice before its day has come",
            description = "Of suspension and of termination alike. Announced as agreement.notice-withdrawn.")
    public RestResponse<AgreementView> withdrawNotice(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
        return transition(
                AgreementOperation.NOTICE_WITHDRAWAL,
                id,
                ifMatch,
                (agreement, at) -> agreement.withdrawNotice(why.reason(), at));
    }

    @POST
    @Path("/{id}/renewal")
    @ResponseStatus(201)
    @RolesAllowed(Roles.AGREEMENTS_OFFICER)
    @Operation(
            summary = "Draft the agreement that follows",
            description = "It carries title, scope, document type and an MoU that stands over, is negotiated by"
                    + " itself, also before the old one ends, and leaves no day between the two. Announced as"
                    + " agreement.drafted, and as agreement.renewal-begun of the old one.")
    @CanAnswer("renewal-must-follow-without-gap")
    public RestResponse<AgreementView> renew(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RenewAgreement command) {
        var predecessor = agreements.lockedOfCaller(id, caller.identity());
        AgreementOperation.RENEWAL.demandRoleOf(predecessor.reaching(caller.identity()));
        Version.matchIfGiven(ifMatch, predecessor.getVersion());
        var facility = facilities.findById(predecessor.getFacilityId());
        var by = new Author(Party.FACILITY, caller.identity().name());
        var now = clock.instant();
        var mou = looking.standingMou(predecessor, now);
        var renewal = predecessor.renew(ids.next(), facility, command, mou, by, now);
        agreements.persistAndFlush(renewal);
        return Version.created("/v1/agreements/" + renewal.getId(), view(renewal), renewal.getVersion());
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
