package org.sambung.agreements.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class FacilityRepository implements PanacheRepositoryBase<Facility, UUID> {

    /** Whether anything was agreed or met about with it: since then its time zone and region are those of that work. */
    boolean isAtWork(UUID facility) {
        return (boolean) getEntityManager()
                .createNativeQuery("select facility_is_at_work(:facility)", boolean.class)
                .setParameter("facility", facility)
                .getSingleResult();
    }
}
