package org.sambung.visits.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    private static final String OWN = "(booking.facilityId = ?1 or booking.partnerId = ?2 or booking.region = ?3)";

    /** The day of a visit by its facility's calendar. */
    private static final String DAY =
            "(select cast(function('timezone', c.zoneId, v.booking.plannedStart) as LocalDate)"
                    + " from Coverage c where c.agreementId = v.booking.agreementId)";

    Visit ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    Visit lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Visit> pageOfCaller(Identity caller, VisitFilter filter, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller,
                        "v.booking.facilityId = :facility",
                        "v.booking.partnerId = :partner",
                        "v.booking.region = :region")
                .and("v.status = :status", filter.status())
                .and("v.booking.kind = :kind", filter.kind())
                .and("v.booking.planId = :planId", filter.planId())
                .and("v.booking.agreementId = :agreementId", filter.agreementId())
                .and(DAY + " >= :from", filter.from())
                .and(DAY + " <= :until", filter.until())
                .and("v.id < :before", before);
        return find("from Visit v where " + wanted.text() + " order by v.id desc", wanted.values())
                .page(0, most)
                .list();
    }

    /** When the plan's later visits start, those apart that an agreement cancelled: they may be planned anew. */
    public Set<Instant> startsOfPlan(UUID planId, Instant after) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select v.booking.plannedStart from Visit v where v.booking.planId = :plan"
                                + " and v.booking.plannedStart > :after"
                                + " and (v.cancelledBy is null or v.cancelledBy <> :agreement)",
                        Instant.class)
                .setParameter("plan", planId)
                .setParameter("after", after)
                .setParameter("agreement", CancelledBy.AGREEMENT)
                .getResultList());
    }

    /** Booked and still ahead, locked. */
    List<Visit> aheadOfAgreement(UUID agreementId, Instant now) {
        return find(
                        "booking.agreementId = ?1 and booking.plannedStart > ?2 and status in ?3 order by id",
                        agreementId,
                        now,
                        EnumSet.of(VisitStatus.PLANNED, VisitStatus.CONFIRMED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
