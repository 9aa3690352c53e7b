package org.sambung.visits.visit;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;

/** What becomes of a visit: moved, missed by somebody, or done and verified by both sides. */
@Path("/v1/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Transactional
class VisitOutcomeResource {

    @Inject
    ReschedulingVisits rescheduling;

    @Inject
    ChangingVisits changing;

    @Inject
    Caller caller;

    @POST
    @Path("/rescheduling")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.AGREEMENTS_OFFICER})
    @Operation(
            operationId = "rescheduleVisit",
            summary = "Move a visit to another time",
            description =
                    "Another visit takes its place, planned for then and to be confirmed; each names the other. The"
                            + " roster goes along (visit.roster-set), without those who have left; the team and the gate's"
                            + " clearance are to be named anew."
                            + " Announced as visit.rescheduled, and the other as visit.planned.")
    @CanAnswer("cannot-speak-for-the-facility")
    @CanAnswer(rules = NewTimeRule.class)
    public RestResponse<VisitView> reschedule(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RescheduleVisit to) {
        var coverage = changing.holdAgreementOf(id);
        return changing.transition(
                VisitOperation.RESCHEDULING,
                id,
                ifMatch,
                to.occurredAt(),
                (visit, at) -> rescheduling.reschedule(visit, to, coverage, at));
    }

    @POST
    @Path("/miss-attribution")
    @RolesAllowed({Roles.VISITING_TEAM, Roles.PARTNER_OFFICER, Roles.AGREEMENTS_OFFICER, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "attributeMiss",
            summary = "Say who failed",
            description = "Of a confirmed visit that the clock found missed. Announced as visit.miss-attributed.")
    @CanAnswer("cannot-speak-for-the-facility")
    public RestResponse<VisitView> attribute(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AttributeMiss miss) {
        return changing.transition(VisitOperation.MISS_ATTRIBUTION, id, ifMatch, miss.occurredAt(), (visit, at) -> {
            miss.reason().demandOf(visit.reaching(caller.identity()));
            visit.attributeMiss(miss.reason(), at);
        });
    }

    @POST
    @Path("/facility-verification")
    @RolesAllowed({Roles.AGREEMENTS_OFFICER, Roles.FACILITY_HEAD, Roles.NURSE, Roles.DOCTOR})
    @Operation(
            operationId = "verifyVisitForFacility",
            summary = "Verify a visit for the facility",
            description =
                    "It went as recorded. Announced as visit.verified-by-one, or as visit.verified when the partner"
                            + " has verified it already. What is recorded later undoes a verification.")
    public RestResponse<VisitView> verifyForFacility(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                VisitOperation.FACILITY_VERIFICATION,
                id,
                ifMatch,
                Moment.orNull(moment),
                (visit, at) -> visit.verify(VisitSide.FACILITY, at));
    }

    @POST
    @Path("/partner-verification")
    @RolesAllowed({Roles.PARTNER_OFFICER, Roles.VISITING_TEAM})
    @Operation(
            operationId = "verifyVisitForPartner",
            summary = "Verify a visit for the partner",
            description =
                    "It went as recorded. Announced as visit.verified-by-one, or as visit.verified when the facility"
                            + " has verified it already. What is recorded later undoes a verification.")
    public RestResponse<VisitView> verifyForPartner(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Moment moment) {
        return changing.transition(
                VisitOperation.PARTNER_VERIFICATION,
                id,
                ifMatch,
                Moment.orNull(moment),
                (visit, at) -> visit.verify(VisitSide.PARTNER, at));
    }
}
