package org.sambung.referrals.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;

/**
 * Facilities that an emergency is declared at before anybody has told this service of them: it goes ahead with an unknown
 * region, and what it lacks is put right when the facility is told of.
 */
@ApplicationScoped
public class UntoldFacilities {

    private static final String REGION = " set region = :region";
    private static final String OF_UNTOLD =
            " where facility_id = :facility and region = '" + KnownFacility.UNTOLD_REGION + "'";

    private static final List<String> SETTLEMENTS = List.of(
            "update patient" + REGION + OF_UNTOLD,
            "update obligation" + REGION + OF_UNTOLD,
            "update referral" + REGION + ", zone_id = :zone, counted_month ="
                    + " cast(date_trunc('month', recommended_at at time zone cast(:zone as text)) as date)"
                    + OF_UNTOLD);

    @Inject
    EntityManager database;

    /** 403 for whoever is of none. Once it says untold, the facility is told of only after this transaction, which it then finds. */
    public String regionOrUntold(UUID facility) {
        if (facility == null) {
            throw ProblemException.forbidden();
        }
        var known = database.find(KnownFacility.class, facility);
        if (known == null) {
            hold(facility);
            known = database.find(KnownFacility.class, facility);
        }
        return known == null ? KnownFacility.UNTOLD_REGION : known.getRegion();
    }

    /** Whoever tells of a facility and whoever finds it untold go one after the other. */
    void hold(UUID facility) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('untold ' || :facility, 0))")
                .setParameter("facility", facility.toString())
                .getResultList();
    }

    /** Needs the lock, and a transaction as that facility. */
    void settle(KnownFacility told) {
        for (var settlement : SETTLEMENTS) {
            var update = database.createNativeQuery(settlement)
                    .setParameter("region", told.getRegion())
                    .setParameter("facility", told.getId());
            if (settlement.contains(":zone")) {
                update.setParameter("zone", told.zone().getId());
            }
            update.executeUpdate();
        }
    }
}
