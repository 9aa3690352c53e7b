package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.rest.Conditions;

/** Movements of the caller's facility or region; row security beneath gives nothing else anyway. */
@ApplicationScoped
class MovementRepository {

    @Inject
    EntityManager database;

    /** Who is outside, newest first, each with patient and destination. */
    List<Referral> outside(Identity caller, UUID before, int most) {
        var wanted = Conditions.ofCaller(
                        caller,
                        "r.facilityId = :facility",
                        "1 = 0 and r.destination.partnerId = :partner",
                        "r.region = :region")
                .and("r.id < :before", before);
        var query = database.createQuery(
                        "select r, p, d from Referral r left join Patient p on p.id = r.patientId"
                                + " left join KnownPartner d on d.id = r.destination.partnerId where " + wanted.text()
                                + " and r.movement.status in (DEPARTED, AT_HOSPITAL) order by r.id desc",
                        Object[].class)
                .setMaxResults(most);
        wanted.values().forEach(query::setParameter);
        return query.getResultList().stream().map(found -> (Referral) found[0]).toList();
    }
}
