package org.sambung.agreements.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class FacilityRepository implements InstitutionRepository<Facility> {

    @Override
    public String nameOf(Facility facility) {
        return facility.getName();
    }

    /** Whether anything was agreed or met about with it: since then its time zone and region are those of that work. */
    boolean isAtWork(UUID facility) {
        return (boolean) getEntityManager()
                .createNativeQuery("select facility_is_at_work(:facility)", boolean.class)
                .setParameter("facility", facility)
                .getSingleResult();
    }
}
