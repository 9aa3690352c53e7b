package org.sambung.agreements.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.agreements.agreement.PromisedScopes;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.identity.Role;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.problem.ProblemException;

/** Looked at before an agreement is suspended or ended. */
@Path("/v1/agreements/{id}/touched-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
@Transactional
class TouchedWorkResource {

    private static final String REFERRALS =
            " from DeliveredReferral r where r.agreementId = :agreement and r.status not in"
                    + " ('REJECTED', 'REDIRECTED', 'CLOSED', 'CANCELLED', 'REFUSED_BY_PATIENT', 'NO_SHOW', 'DIED',"
                    + " 'ENTERED_IN_ERROR')";
    private static final String VISITS = " from DeliveredVisit v where v.agreementId = :agreement"
            + " and v.status in ('PLANNED', 'CONFIRMED') and v.plannedStart >= :begin and v.plannedStart < :end";

    /** A health office gets figures of referrals, and none of them by itself. */
    private static final Set<Role> LEADING =
            EnumSet.of(Role.AGREEMENTS_OFFICER, Role.FACILITY_HEAD, Role.PARTNER_OFFICER, Role.OVERSIGHT);

    /** Later than any visit is booked for. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    PromisedScopes promised;

    @Inject
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Operation(
            operationId = "readTouchedWork",
            summary = "See what a suspension or an end would touch",
            description = "Of a suspension give its days, of a termination the day after its last one; from today on"
                    + " unless a day is given. As far as the other services have told.")
    public TouchedWork touched(
            UUID id,
            @Parameter(description = "The first day, in the facility's zone.", example = "2026-02-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "The last day, in the facility's zone.", example = "2026-03-31")
                    @QueryParam("until")
                    LocalDate until) {
        var scope = promised.ofCaller(id, caller.identity());
        var now = clock.instant();
        var first = from == null ? LocalDate.ofInstant(now, scope.zone()) : from;
        if (until != null && until.isBefore(first)) {
            throw ProblemException.invalid("until", "end-before-beginning");
        }
        var midnight = first.atStartOfDay(scope.zone()).toInstant();
        var begin = midnight.isBefore(now) ? now : midnight;
        var end = until == null
                ? NEVER
                : until.plusDays(1).atStartOfDay(scope.zone()).toInstant();
        var referrals = database.createQuery(
                        "select r.referralId, r.kind, r.sentAt" + REFERRALS + " order by r.referralId desc",
                        TouchedWork.Referral.class)
                .setParameter("agreement", id)
                .setMaxResults(TouchedWork.MOST)
                .getResultList();
        var visits = database.createQuery(
                        "select v.visitId, v.service, v.kind, v.status, v.plannedStart" + VISITS
                                + " order by v.plannedStart, v.visitId",
                        TouchedWork.Visit.class)
                .setParameter("agreement", id)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .setMaxResults(TouchedWork.MOST)
                .getResultList();
        var reaching = caller.identity().towards(scope.facilityId(), scope.partnerId(), scope.region());
        return new TouchedWork(
                first,
                until,
                openReferrals(id),
                bookedVisits(id, begin, end),
                reaching.hasAny(LEADING) ? referrals : null,
                visits);
    }

    private long openReferrals(UUID agreement) {
        return database.createQuery("select count(r)" + REFERRALS, Long.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
    }

    private long bookedVisits(UUID agreement, Instant begin, Instant end) {
        return database.createQuery("select count(v)" + VISITS, Long.class)
                .setParameter("agreement", agreement)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .getSingleResult();
    }
}
