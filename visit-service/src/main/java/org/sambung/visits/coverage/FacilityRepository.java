package org.sambung.visits.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Facilities as they are known, within the caller's bounds. */
@ApplicationScoped
public class FacilityRepository implements PanacheRepositoryBase<KnownFacility, UUID> {

    /** The day by the facility's calendar, also of one that only its agreement tells of. */
    public LocalDate dayOf(UUID facility, Instant instant) {
        return LocalDate.ofInstant(instant, zoneOf(facility));
    }

    public ZoneId zoneOf(UUID facility) {
        var zone = getEntityManager()
                .createNativeQuery("select facility_zone(:facility)", String.class)
                .setParameter("facility", facility)
                .getSingleResult();
        return ZoneId.of((String) zone);
    }

    /** Its public name; null as long as nobody has told it. */
    public String nameOf(UUID facility) {
        return (String) getEntityManager()
                .createNativeQuery("select facility_name(:facility)", String.class)
                .setParameter("facility", facility)
                .getSingleResult();
    }

    /** Null as long as nobody has told of the facility, nor any agreement. */
    public String regionOf(UUID facility) {
        return (String) getEntityManager()
                .createNativeQuery("select coalesce((select region from known_facility where id = :facility),"
                        + " (select min(region) from coverage where facility_id = :facility))")
                .setParameter("facility", facility)
                .getSingleResult();
    }
}
