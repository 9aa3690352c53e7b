package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.agreements.agreement.Register.Bound;

/** Asks the words of the register, each question along one of its indexes. Columns are named here, values are bound. */
@ApplicationScoped
class RegisterWords {

    /** More words that begin alike are not looked for: whoever types more letters finds them. */
    private static final int MOST_ALIKE = 20;

    /** Whatever is as frequent as that leads as well as anything more frequent. */
    private static final int FREQUENT = 500;

    /** Behind every letter and figure, under "C". */
    private static final char BEYOND = '{';

    @Inject
    EntityManager database;

    /** Hops from word to word along the index, so that frequent words cost no more than rare ones; a code is no word. */
    List<String> beginningWith(String beginning, List<Bound> bounds) {
        var found = new LinkedHashSet<String>();
        for (var bound : bounds) {
            var next =
                    "select min(w.word) from agreement_word w where w.%s = :bound and w.word %s and w.word < :beyond";
            var hops = """
                    with recursive hop (word) as (
                        select (%s) union all select (%s) from hop where hop.word is not null
                    ) select word from hop where word is not null and position(':' in word) = 0 limit :most""".formatted(
                    next.formatted(bound.column(), ">= :beginning"), next.formatted(bound.column(), "> hop.word"));
            strings(database.createNativeQuery(hops)
                            .setParameter("bound", bound.value())
                            .setParameter("beginning", beginning)
                            .setParameter("beyond", beginning + BEYOND)
                            .setParameter("most", MOST_ALIKE))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    List<RegisterTerm> rarestFirst(List<Bound> bounds, List<RegisterTerm> terms) {
        var frequency = new HashMap<RegisterTerm, Long>();
        for (var term : terms) {
            frequency.put(
                    term,
                    bounds.stream()
                            .mapToLong(bound -> frequency(bound, term.words()))
                            .sum());
        }
        return terms.stream().sorted(Comparator.comparing(frequency::get)).toList();
    }

    /** In the order of the bound's own index, or another one might be walked across all bounds for the first so many. */
    private long frequency(Bound bound, List<String> term) {
        return ((Number) database.createNativeQuery("select count(*) from (select from agreement_word where "
                                + bound.column() + " = :bound and word in (:words) order by word, agreement_id limit "
                                + FREQUENT
                                + ") counted")
                        .setParameter("bound", bound.value())
                        .setParameter("words", term)
                        .getSingleResult())
                .longValue();
    }

    /** The newest before an id that have a word of each term; the first term leads. */
    List<UUID> page(List<Bound> bounds, Map<String, Object> narrowed, List<RegisterTerm> terms, UUID before, int most) {
        var parameters = new HashMap<String, Object>(narrowed);
        parameters.put("before", before);
        parameters.put("most", most);
        var branches = new ArrayList<String>();
        var lead = terms.get(0);
        var others = terms.subList(1, terms.size());
        for (var bound : bounds) {
            parameters.put("bound_" + bound.column(), bound.value());
            for (var i = 0; i < lead.words().size(); i++) {
                parameters.put("lead" + i, lead.words().get(i));
                branches.add(
                        "(select w.agreement_id as id from agreement_word w where w.%1$s = :bound_%1$s and w.word = :lead%2$d and w.agreement_id < :before%3$s%4$s%5$s order by w.agreement_id desc limit :most)"
                                .formatted(
                                        bound.column(),
                                        i,
                                        also(narrowed, "w"),
                                        lead.excepted("w.agreement_id", "lead", parameters),
                                        having(others, "w.agreement_id", parameters)));
            }
        }
        if (!lead.despite().isEmpty()) {
            parameters.put("despite", lead.despite());
            branches.add("(select a.id from agreement a where a.id in (:despite) and a.id < :before"
                    + having(others, "a.id", parameters) + " order by a.id desc limit :most)");
        }
        return ids(
                "select id from (" + String.join(" union ", branches) + ") found order by id desc limit :most",
                parameters);
    }

    /**
     * Those that stand and end before a day, the soonest first, behind the one that the cursor names.
     *
     * @param ended what stands as announced, and has ended all the same
     */
    List<UUID> endingBefore(
            LocalDate day,
            List<Bound> bounds,
            Map<String, Object> narrowed,
            List<RegisterTerm> terms,
            List<UUID> ended,
            UUID cursor,
            int most) {
        var parameters = new HashMap<String, Object>(narrowed);
        parameters.put("day", day);
        parameters.put("most", most);
        var behind = "";
        if (cursor != null) {
            var lastDay = lastDayOf(cursor);
            if (lastDay.isEmpty()) {
                return List.of();
            }
            // As values: of a day that is still to be looked up the planner would have to guess how many lie behind it.
            parameters.put("cursor", cursor);
            parameters.put("cursorDay", lastDay.get());
            behind = " and (a.last_day, a.id) > (:cursorDay, :cursor)";
        }
        if (!ended.isEmpty()) {
            parameters.put("ended", ended);
            behind += " and a.id not in (:ended)";
        }
        var branches = new ArrayList<String>();
        for (var bound : bounds) {
            parameters.put("bound_" + bound.column(), bound.value());
            branches.add(
                    "(select a.last_day, a.id from agreement a where a.%1$s = :bound_%1$s and a.status in ('SIGNED', 'ACTIVE', 'SUSPENDED') and a.last_day < :day%2$s%3$s%4$s order by a.last_day, a.id limit :most)"
                            .formatted(bound.column(), behind, also(narrowed, "a"), having(terms, "a.id", parameters)));
        }
        return ids(
                "select id from (" + String.join(" union ", branches) + ") found order by last_day, id limit :most",
                parameters);
    }

    private Optional<LocalDate> lastDayOf(UUID agreement) {
        return database
                .createNativeQuery("select last_day from agreement where id = :id", LocalDate.class)
                .setParameter("id", agreement)
                .getResultList()
                .stream()
                .map(LocalDate.class::cast)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * How many have each code, by code.
     *
     * @param counted bounds behind which they were counted already
     * @param moved whose announced status does not count
     */
    Map<String, Long> counts(Bound bound, List<Bound> counted, Map<String, Object> narrowed, List<UUID> moved) {
        var others = counted.stream()
                .map(other -> " and w.%1$s <> :not_%1$s".formatted(other.column()))
                .collect(Collectors.joining());
        var counts = new LinkedHashMap<String, Long>();
        for (var list : List.of("kind", "service", "status")) {
            var counting = !moved.isEmpty() && list.equals("status") ? " and agreement_id not in (:moved)" : "";
            var query = database.createNativeQuery("select word, count(*) from agreement_word w where w."
                            + bound.column()
                            + " = :bound and word > :list and word < :beyond" + others + also(narrowed, "w") + counting
                            + " group by word order by word")
                    .setParameter("bound", bound.value())
                    .setParameter("list", list + ":")
                    .setParameter("beyond", list + ";");
            counted.forEach(other -> query.setParameter("not_" + other.column(), other.value()));
            narrowed.forEach(query::setParameter);
            if (!counting.isEmpty()) {
                query.setParameter("moved", moved);
            }
            List<?> rows = query.getResultList();
            rows.forEach(row -> counts.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        }
        return counts;
    }

    private static String also(Map<String, Object> narrowed, String table) {
        return narrowed.keySet().stream()
                .map(column -> " and %s.%s = :%s".formatted(table, column, column))
                .collect(Collectors.joining());
    }

    private static String having(List<RegisterTerm> terms, String id, Map<String, Object> parameters) {
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).had(id, "also" + i, parameters))
                .collect(Collectors.joining());
    }

    private List<UUID> ids(String select, Map<String, Object> parameters) {
        var query = database.createNativeQuery(select, UUID.class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream().map(UUID.class::cast).toList();
    }

    private static List<String> strings(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(String.class::cast).toList();
    }
}
