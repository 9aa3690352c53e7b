package org.sambung.referrals.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sambung.platform.rest.Page;

/** Which agreement covers what. */
@ApplicationScoped
public class CoverageRepository implements PanacheRepositoryBase<Coverage, UUID> {

    /** With a last day that may be today or later in some zone; whose day counts, each agreement knows. */
    private static final String NOT_ENDED = "select c, p from Coverage c join KnownPartner p on p.id = c.partnerId"
            + " where c.facilityId = :facility and c.effectiveUntil >= :yesterday order by c.agreementId desc";

    /** The agreement under which the facility may send an inmate to the partner for this kind of care at that moment. */
    public Optional<Coverage> covering(UUID facility, UUID partner, String referralKind, Instant moment) {
        return list("facilityId = ?1 and partnerId = ?2 order by agreementId desc", facility, partner).stream()
                .filter(coverage -> coverage.coversAt(referralKind, moment))
                .findFirst();
    }

    /** What has not ended, the latest first as {@link #covering} takes it; of very many the oldest are left out. */
    List<Offer> offersTo(UUID facility, Instant moment) {
        return getEntityManager()
                .createQuery(NOT_ENDED, Object[].class)
                .setParameter("facility", facility)
                .setParameter(
                        "yesterday", LocalDate.ofInstant(moment, ZoneOffset.UTC).minusDays(1))
                .setMaxResults(Page.MOST)
                .getResultList()
                .stream()
                .map(row -> new Offer((Coverage) row[0], (KnownPartner) row[1]))
                .toList();
    }
}
