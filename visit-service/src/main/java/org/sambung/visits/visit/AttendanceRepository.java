package org.sambung.visits.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who attended; row security gives them to those who care for the visited only. */
@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<Attendance, UUID> {

    List<Attendance> ofVisit(UUID visitId) {
        return list("visitId = ?1 order by id", visitId);
    }
}
