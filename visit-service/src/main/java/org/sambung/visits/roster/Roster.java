package org.sambung.visits.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.visits.visit.Visit;

/** Whom a visit's team shall see. Changes only with the visit, whose row is held. */
@Entity
@Table(name = "visit_roster")
class Roster {

    @Id
    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> patients;

    protected Roster() {}

    Roster(Visit visit, List<UUID> patients, Instant recordedAt) {
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        become(patients, recordedAt);
    }

    final void become(List<UUID> others, Instant at) {
        patients = List.copyOf(others);
        recordedAt = at;
    }

    UUID getVisitId() {
        return visitId;
    }

    List<UUID> getPatients() {
        return patients;
    }

    /** Row security gives rosters to the clinic and the visiting team only. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<Roster, UUID> {}
}
