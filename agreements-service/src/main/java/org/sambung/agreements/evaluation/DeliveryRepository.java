package org.sambung.agreements.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
                count(*) filter (where status = 'MISSED' and reason = 'UNREPORTED'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'PARTNER'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'FACILITY'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'AGREEMENT'),
                count(*) filter (where status = 'CANCELLED' and cancelled_by = 'PLAN'),
                count(*) filter (where status in ('PLANNED', 'CONFIRMED', 'IN_PROGRESS'))
            from delivered_visit
            where agreement_id = :agreement and planned_start >= :begin and planned_start < :end
            group by service""";

    private static final String ANSWERS = """
            with sent as (
                select kind, answered_at, sent_at + make_interval(mins => promised.minutes) as due,
                    answered_at is null and status in ('SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED') as unanswered,
                    answered_at is null and status in ('CANCELLED', 'REFUSED_BY_PATIENT', 'NO_SHOW', 'DIED',
                                                       'ENTERED_IN_ERROR') as withdrawn
                from delivered_referral,
                lateral (select cast(cast(:promised as jsonb) -> kind ->> cast(scope_version as text) as integer))
                    as promised (minutes)
                where agreement_id = :agreement and sent_at >= :begin and sent_at < :end and status <> 'ENTERED_IN_ERROR'
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

    @Inject
    ObjectMapper json;

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
                                at(row, 8),
                                at(row, 9),
                                at(row, 10))));
        return counted;
    }

    /**
     * By kind of referral.
     *
     * @param promised minutes by kind and version of the scope: each referral keeps the version that governed it
     * @param current minutes by kind that are promised at the end, null where none are
     */
    Map<String, Answers> answers(
            UUID agreement,
            Instant begin,
            Instant end,
            Instant now,
            Map<String, Map<Integer, Integer>> promised,
            Function<String, Integer> current) {
        var counted = new HashMap<String, Answers>();
        rows(
                        ANSWERS,
                        Map.of(
                                "agreement",
                                agreement,
                                "begin",
                                begin,
                                "end",
                                end,
                                "now",
                                now,
                                "promised",
                                json(promised)))
                .forEach(row -> counted.put((String) row[0], answers(row, promised, current)));
        return counted;
    }

    private static Answers answers(
            Object[] row, Map<String, Map<Integer, Integer>> promised, Function<String, Integer> current) {
        var isTimed = promised.containsKey((String) row[0]);
        return new Answers(
                current.apply((String) row[0]),
                at(row, 1),
                at(row, 2),
                isTimed ? at(row, 3) : null,
                isTimed ? at(row, 4) : null,
                isTimed ? at(row, 5) : null,
                at(row, 6),
                at(row, 7),
                at(row, 8));
    }

    private String json(Map<String, Map<Integer, Integer>> promised) {
        try {
            return json.writeValueAsString(promised);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("minutes not written", e);
        }
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
