package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Referrals with something to tell that the clock has brought. */
@ApplicationScoped
class DueReferrals {

    @Inject
    EntityManager database;

    record Due(UUID id, UUID facilityId) {}

    /** Of all facilities: ids, and as whom to act. */
    @SuppressWarnings("unchecked")
    List<Due> toTell(Instant now, int most) {
        return ((List<Object[]>)
                        database.createNativeQuery("select id, facility_id from referrals_to_tell(:now, :most)")
                                .setParameter("now", now)
                                .setParameter("most", most)
                                .getResultList())
                .stream().map(row -> new Due((UUID) row[0], (UUID) row[1])).toList();
    }

    /** Others who look at it meanwhile wait and then find it told. */
    Optional<Referral> locked(UUID id) {
        return Optional.ofNullable(database.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
