package org.sambung.visits.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Row security gives findings to the facility's nurses and doctors; to the team what it wrote, and what the clinic wrote
 * while the visit goes on.
 */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    /** Newest first. */
    List<Finding> pageOfVisit(UUID visit, UUID before, int most) {
        return (before == null
                        ? find("visitId = ?1 order by id desc", visit)
                        : find("visitId = ?1 and id < ?2 order by id desc", visit, before))
                .page(0, most)
                .list();
    }

    boolean isReplaced(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select finding_is_replaced(:id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
