package org.sambung.visits.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Row security gives findings to the facility's nurses and doctors and to the team's partner only. */
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
        return count("replaces = ?1", id) > 0;
    }
}
