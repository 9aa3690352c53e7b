package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What was drafted for controls at a hospital, wherever it is led now. */
@ApplicationScoped
class DraftedControls {

    @Inject
    EntityManager database;

    /**
     * @param facilityId who leads it now
     * @param askedOfFacilityId who leads the referral in whose answer the hospital asked for it
     */
    record Drafted(UUID referralId, UUID facilityId, UUID askedOfFacilityId) {}

    @SuppressWarnings("unchecked")
    List<Drafted> askedForIn(UUID referral) {
        return ((List<Object[]>) database.createNativeQuery(
                                "select id, facility_id, asked_of_facility_id from controls_of_referral(:referral)")
                        .setParameter("referral", referral)
                        .getResultList())
                .stream()
                        .map(row -> new Drafted((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .toList();
    }
}
