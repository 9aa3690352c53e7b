package org.sambung.visits.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

/** Asks for what is the caller's; row security beneath gives nothing else anyway. */
@ApplicationScoped
class CalendarFeedRepository implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private static final String OWN = "(facilityId = ?1 or partnerId = ?2)";

    /** Which feed a token opens, and whose it is; one of the two. */
    record Opened(UUID id, UUID facilityId, UUID partnerId) {}

    CalendarFeed lockedOfCaller(UUID id, Identity caller) {
        return find(OWN + " and id = ?3", caller.facility(), caller.partner(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<CalendarFeed> pageOfCaller(Identity caller, UUID before, int most) {
        return (before == null
                        ? find(OWN + " order by id desc", caller.facility(), caller.partner())
                        : find(OWN + " and id < ?3 order by id desc", caller.facility(), caller.partner(), before))
                .page(0, most)
                .list();
    }

    @SuppressWarnings("unchecked")
    Optional<Opened> byToken(byte[] hash) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, facility_id, partner_id from calendar_feed_by_token(:hash)")
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                        .map(row -> new Opened((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .findFirst();
    }
}
