package org.sambung.referrals.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which agreement covers what. */
@ApplicationScoped
public class CoverageRepository implements PanacheRepositoryBase<Coverage, UUID> {

    /** The agreement under which the facility may send an inmate to the partner for this kind of care at that moment. */
    public Optional<Coverage> covering(UUID facility, UUID partner, String referralKind, Instant moment) {
        return list("facilityId = ?1 and partnerId = ?2 order by agreementId desc", facility, partner).stream()
                .filter(coverage -> coverage.isInForceAt(moment) && coverage.offersAt(referralKind, moment))
                .findFirst();
    }
}
