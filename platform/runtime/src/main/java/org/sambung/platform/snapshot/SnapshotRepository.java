package org.sambung.platform.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;

/** Snapshots under way and done. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<Snapshot, UUID> {

    /** A thing to be told; only where it is and whose. */
    record Thing(UUID id, UUID facilityId, UUID partnerId) {}

    Snapshot demand(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    List<Snapshot> page(UUID before, int most) {
        return find("?1 is null or id < ?1 order by id desc", before)
                .page(0, most)
                .list();
    }

    Optional<Snapshot> oldestAtWork() {
        return find("finishedAt is null order by id").firstResultOptional();
    }

    @SuppressWarnings("unchecked")
    List<Thing> next(Snapshot snapshot, int most) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery(
                                "select id, facility_id, partner_id from things_to_tell("
                                        + ":collection, cast(:id as uuid), cast(:facility as uuid), cast(:after as uuid), :most)")
                        .setParameter("collection", snapshot.getCollection())
                        .setParameter("id", snapshot.getOnlyId())
                        .setParameter("facility", snapshot.getOnlyFacility())
                        .setParameter("after", snapshot.getReached())
                        .setParameter("most", most)
                        .getResultList())
                .stream()
                        .map(row -> new Thing((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList();
    }

    /** Moves on to the next thing, told or not; false if another replica did. */
    boolean advance(UUID snapshot, UUID from, UUID to, boolean told) {
        return update(
                        "reached = ?3, published = published + ?4, failed = failed + ?5"
                                + " where id = ?1 and finishedAt is null and reached is not distinct from ?2",
                        snapshot,
                        from,
                        to,
                        told ? 1 : 0,
                        told ? 0 : 1)
                == 1;
    }

    void finish(UUID snapshot, UUID from, Instant at) {
        update(
                "finishedAt = ?3 where id = ?1 and finishedAt is null and reached is not distinct from ?2",
                snapshot,
                from,
                at);
    }
}
