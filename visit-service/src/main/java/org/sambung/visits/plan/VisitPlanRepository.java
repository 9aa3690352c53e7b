package org.sambung.visits.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class VisitPlanRepository implements PanacheRepositoryBase<VisitPlan, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    VisitPlan ofCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Locked to the end of the transaction. */
    VisitPlan lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Under which agreement a plan of the caller's is. */
    Optional<UUID> agreementOf(UUID id, Identity caller) {
        return getEntityManager()
                .createQuery("select agreementId from VisitPlan where " + OWN + " and id = ?4", UUID.class)
                .setParameter(1, caller.facility())
                .setParameter(2, caller.partner())
                .setParameter(3, caller.region())
                .setParameter(4, id)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<VisitPlan> pageOfCaller(Identity caller, UUID agreementId, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("agreementId = :agreementId", agreementId)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    /** Locked to the end of the transaction: two replicas look through a plan one after the other. */
    List<VisitPlan> lockedOfAgreement(UUID agreementId) {
        return find("agreementId = ?1 order by id", agreementId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Plans that go on beyond the day before and have none in their place under that renewal. */
    List<VisitPlan> toCarryOver(UUID agreementId, UUID renewal, LocalDate from) {
        return list(
                "from VisitPlan p where p.agreementId = ?1 and (p.lastDay is null or p.lastDay >= ?3) and not exists"
                        + " (select 1 from VisitPlan n where n.carriedFrom = p.id and n.agreementId = ?2) order by p.id",
                agreementId,
                renewal,
                from);
    }

    /** Those at a facility that are not over, as far as the caller sees them. */
    List<VisitPlan> goingOnAt(UUID facility, LocalDate today) {
        return list("facilityId = ?1 and (lastDay is null or lastDay >= ?2) order by id", facility, today);
    }

    /** What a renewal carries on of an agreement's plans, locked. */
    List<VisitPlan> lockedCarried(UUID renewal) {
        return find("agreementId = ?1 and carriedFrom is not null order by id", renewal)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A plan whose visits do not reach far enough ahead; only which and whose. */
    record Due(UUID id, UUID facilityId) {}

    @SuppressWarnings("unchecked")
    List<Due> due(Instant now, int daysAhead) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, facility_id from plans_to_materialise(:now, :days)")
                        .setParameter("now", now)
                        .setParameter("days", daysAhead)
                        .getResultList())
                .stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }
}
