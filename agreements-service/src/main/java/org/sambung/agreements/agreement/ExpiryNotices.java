package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which notices of expiry were given, a row for each: the key lets none be given twice. */
@ApplicationScoped
class ExpiryNotices {

    /** How many days before the last one a notice is due, the earliest first. */
    static final List<Integer> DAYS = List.of(90, 30, 7);

    @Inject
    EntityManager database;

    /** The narrowest span that the days left lie in. */
    static int nearest(long daysLeft) {
        return DAYS.stream()
                .filter(days -> daysLeft <= days)
                .reduce((wider, narrower) -> narrower)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    List<AgreementRepository.Due> due(Instant now) {
        return ((List<Object[]>) database.createNativeQuery("select id, facility_id from agreements_expiring(:now)")
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                        .map(row -> new AgreementRepository.Due((UUID) row[0], (UUID) row[1]))
                        .toList();
    }

    /** False if it was given before. */
    boolean note(Agreement agreement, int days, long daysLeft, Instant at) {
        return database.createNativeQuery(
                                "insert into expiry_notice"
                                        + " (agreement_id, last_day, days, facility_id, days_left, given_at)"
                                        + " values (:agreement, :lastDay, :days, :facility, :daysLeft, :at) on conflict do nothing")
                        .setParameter("agreement", agreement.getId())
                        .setParameter("lastDay", agreement.course().lastDay())
                        .setParameter("days", days)
                        .setParameter("facility", agreement.getFacilityId())
                        .setParameter("daysLeft", daysLeft)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** Notices between the one given last for that day and this one, which nobody was there to give. */
    List<Integer> missed(UUID agreement, LocalDate lastDay, int days) {
        var last = database.createNativeQuery(
                        "select min(days) from expiry_notice where agreement_id = :agreement and last_day = :lastDay")
                .setParameter("agreement", agreement)
                .setParameter("lastDay", lastDay)
                .getSingleResult();
        var widest = last == null ? Integer.MAX_VALUE : ((Number) last).intValue();
        return DAYS.stream().filter(wider -> wider > days && wider < widest).toList();
    }
}
