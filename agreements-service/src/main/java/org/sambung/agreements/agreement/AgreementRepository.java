package org.sambung.agreements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.agreements.institution.TimeZone;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rest.Conditions;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2 or region = ?3)";

    public Agreement ofCaller(UUID id, Identity caller) {
        return findOfCaller(id, caller).orElseThrow(ProblemException::notFound);
    }

    public Optional<Agreement> findOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .firstResultOptional();
    }

    /** The row stays as it is to the end of the transaction; others may hold it too. */
    Optional<Agreement> heldOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    boolean hasBeneath(UUID mou) {
        return count("mouId", mou) > 0;
    }

    /** The row stays locked to the end of the transaction: two who act at once act one after the other. */
    public Agreement lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?4", caller.facility(), caller.partner(), caller.region(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Agreement> pageOfCaller(Identity caller, UUID facilityId, UUID partnerId, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("facilityId = :facilityId", facilityId)
                .and("partnerId = :partnerId", partnerId)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    /** What the calendar has moved since it was announced: mostly nothing, for that is announced within a minute. */
    List<Moved> movedOfCaller(Identity caller, UUID facilityId, UUID partnerId, Instant now) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("facilityId = :facilityId", facilityId)
                .and("partnerId = :partnerId", partnerId)
                .and("movesAt <= :now", now);
        var query = getEntityManager()
                .createQuery(
                        "select id, timeZone, status, effectiveFrom, course from Agreement where " + wanted.text(),
                        Moved.class);
        wanted.values().forEach(query::setParameter);
        return query.getResultList().stream()
                .filter(moved -> moved.statusAt(now) != moved.announced())
                .toList();
    }

    /** An agreement as far as its standing goes. */
    record Moved(UUID id, TimeZone timeZone, AgreementStatus announced, LocalDate effectiveFrom, Course course) {

        AgreementStatus statusAt(Instant now) {
            return course.statusOn(LocalDate.ofInstant(now, timeZone.zone()), announced, effectiveFrom);
        }
    }

    /** What hangs under an MoU, newest first. */
    List<Agreement> pageBeneath(UUID mou, Identity caller, UUID before, int most) {
        var wanted = Conditions.ofCaller(caller, "facilityId = :facility", "partnerId = :partner", "region = :region")
                .and("mouId = :mou", mou)
                .and("id < :before", before);
        return find(wanted.text() + " order by id desc", wanted.values())
                .page(0, most)
                .list();
    }

    @SuppressWarnings("unchecked")
    Optional<PromisedScopes.Place> placeOf(UUID agreement) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select facility_id, region from agreement_place(:agreement)")
                        .setParameter("agreement", agreement)
                        .getResultList())
                .stream()
                        .map(row -> new PromisedScopes.Place((UUID) row[0], (String) row[1]))
                        .findFirst();
    }

    /** An agreement that the calendar has moved and nobody has said so; only where it is and whose. */
    record Due(UUID id, UUID facilityId) {}

    @SuppressWarnings("unchecked")
    List<Due> due(Instant now) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, facility_id from agreements_to_announce(:now)")
                        .setParameter("now", now)
                        .getResultList())
                .stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }
}
