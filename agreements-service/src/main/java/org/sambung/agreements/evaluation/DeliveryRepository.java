package org.sambung.agreements.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.agreements.evaluation.EvaluationView.Answers;
import org.sambung.agreements.evaluation.EvaluationView.Visits;

/** Counts what was delivered under one agreement between two moments; row security gives only what is the caller's. */
@ApplicationScoped
class DeliveryRepository {

    private static final String VISITS = """
            select service,
                count(*) filter (where status in ('COMPLETED', 'VERIFIED')),
                count(*) filter (where status = 'MISSED' and reason = 'PARTNER_NO_SHOW'),
                count(*) filter (where status = 'MISSED' and reason = 'FACILITY_NOT_READY'),
                count(*) filter (where status = 'MISSED' and reason = 'NOT_CONFIRMED'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'PARTNER'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'FACILITY'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'AGREEMENT'),
                count(*) filter (where status in ('PLANNED', 'CONFIRMED', 'IN_PROGRESS'))
            from delivered_visit
            where agreement_id = :agreement and planned_start >= :begin and planned_start < :end
            group by service""";

    private static final String ANSWERS = """
            with sent as (
                select kind, answered_at, sent_at + make_interval(mins => promised.minutes) as due,
                    answered_at is null and status in ('SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED') as unanswered,
                    answered_at is null and status in ('CANCELLED', 'REFUSED_BY_PATIENT', 'NO_SHOW', 'DIED') as withdrawn
                from delivered_referral,
                lateral (select cast(case kind when 'OUTPATIENT' then :outpatient when 'INPATIENT' then :inpatient
                    when 'EMERGENCY' then :emergency end as integer)) as promised (minutes)
                where agreement_id = :agreement and sent_at >= :begin and sent_at < :end
            )
            select kind,
                count(*),
                count(answered_at),
                count(*) filter (where answered_at <= due),
                count(*) filter (where answered_at > due),
                count(*) filter (where unanswered and due < :now),
                count(*) filter (where unanswered and (due is null or due >= :now)),
                count(*) filter (where withdrawn),
                count(*) filter (where answered_at is null and not unanswered and not withdrawn)
            from sent
            group by kind""";

    @Inject
    EntityManager database;

    /** By service. */
    Map<String, Visits> visits(UUID agreement, Instant begin, Instant end) {
        var counted = new HashMap<String, Visits>();
        rows(VISITS, Map.of("agreement", agreement, "begin", begin, "end", end))
                .forEach(row -> counted.put(
                        (String) row[0],
                        new Visits(
                                null,
                                at(row, 1),
                                at(row, 2),
                                at(row, 3),
                                at(row, 4),
                                at(row, 5),
                                at(row, 6),
                                at(row, 7),
                                at(row, 8))));
        return counted;
    }

    /** By kind of referral. @param promised minutes by kind, nothing where no time is promised */
    Map<String, Answers> answers(
            UUID agreement, Instant begin, Instant end, Instant now, Map<String, Integer> promised) {
        var counted = new HashMap<String, Answers>();
        var parameters =
                new HashMap<String, Object>(Map.of("agreement", agreement, "begin", begin, "end", end, "now", now));
        List.of("OUTPATIENT", "INPATIENT", "EMERGENCY")
                .forEach(kind -> parameters.put(kind.toLowerCase(java.util.Locale.ROOT), promised.get(kind)));
        rows(ANSWERS, parameters).forEach(row -> {
            var minutes = promised.get((String) row[0]);
            counted.put(
                    (String) row[0],
                    new Answers(
                            minutes,
                            at(row, 1),
                            at(row, 2),
                            minutes == null ? null : at(row, 3),
                            minutes == null ? null : at(row, 4),
                            minutes == null ? null : at(row, 5),
                            at(row, 6),
                            at(row, 7),
                            at(row, 8)));
        });
        return counted;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select, Map<String, Object> parameters) {
        var query = database.createNativeQuery(select);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static int at(Object[] row, int column) {
        return ((Number) row[column]).intValue();
    }
}
