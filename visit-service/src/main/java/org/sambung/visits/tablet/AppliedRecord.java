package org.sambung.visits.tablet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sambung.visits.visit.Visit;

/** That a tablet's record counts, so that it does not count again. */
@Entity
class AppliedRecord {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private UUID recordId;

    /** Keyed, for what was recorded may be clinical. */
    private byte[] fingerprint;

    private Instant recordedAt;

    protected AppliedRecord() {}

    AppliedRecord(UUID id, Visit visit, UUID recordId, byte[] fingerprint, Instant recordedAt) {
        this.id = id;
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.recordId = recordId;
        this.fingerprint = fingerprint;
        this.recordedAt = recordedAt;
    }

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<AppliedRecord, UUID> {

        /** The fingerprints of those of a visit that have counted. */
        Map<UUID, byte[]> among(UUID visit, Collection<UUID> records) {
            var known = new HashMap<UUID, byte[]>();
            list("visitId = ?1 and recordId in ?2", visit, records)
                    .forEach(record -> known.put(record.recordId, record.fingerprint));
            return known;
        }
    }
}
