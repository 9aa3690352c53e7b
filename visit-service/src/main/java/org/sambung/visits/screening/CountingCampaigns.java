package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Campaigns' numbers for those who reach no campaign: the database gives these alone, within the caller's bounds. */
@ApplicationScoped
class CountingCampaigns {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Inject
    EntityManager database;

    @Inject
    Positives.Sealed sealing;

    /** Newest first. @param before null for the newest */
    @SuppressWarnings("unchecked")
    List<CampaignFigures.Counted> page(UUID before, int most) {
        return ((List<Object[]>) database.createNativeQuery(
                                "select id, facility_id, partner_id, first_day, status, cohort, attended, resulted,"
                                        + " positives from screening_figures(:before, :most)")
                        .setParameter("before", before == null ? LAST : before)
                        .setParameter("most", most)
                        .getResultList())
                .stream().map(this::counted).toList();
    }

    private CampaignFigures.Counted counted(Object[] row) {
        return new CampaignFigures.Counted(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (LocalDate) row[3],
                CampaignStatus.valueOf((String) row[4]),
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7],
                sealing.convertToEntityAttribute((byte[]) row[8]));
    }
}
