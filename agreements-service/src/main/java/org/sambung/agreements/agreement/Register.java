package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sambung.agreements.agreement.AgreementCounts.Count;
import org.sambung.agreements.agreement.AgreementRepository.Moved;
import org.sambung.platform.identity.Identity;

/**
 * Finds agreements by filters and words. Each is a word of the register; the rarest leads along its index, newest first,
 * the others are looked up for what it shows: so a page costs what it shows, at any depth.
 */
@ApplicationScoped
class Register {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Inject
    AgreementRepository agreements;

    @Inject
    RegisterWords words;

    @Inject
    SoughtWords sought;

    /** What the rows sought are behind, as the indexes begin with it. */
    record Bound(String column, Object value) {}

    /** Newest first; of those that expire before a day the one that ends soonest. */
    List<Agreement> page(Identity caller, AgreementFilter filter, UUID cursor, int most, Instant now) {
        var bounds = bounds(caller, filter);
        if (bounds.isEmpty()) {
            return List.of();
        }
        var moved = filter.status() == null && filter.expiringBefore() == null
                ? List.<Moved>of()
                : moved(caller, filter, now);
        var terms = terms(bounds, filter, moved, now);
        if (terms.stream().anyMatch(RegisterTerm::findsNothing)) {
            return List.of();
        }
        if (filter.expiringBefore() != null) {
            var ended = ids(moved, one -> one.statusAt(now).isEnd());
            return inOrder(
                    words.endingBefore(filter.expiringBefore(), bounds, narrowed(filter), terms, ended, cursor, most));
        }
        if (terms.isEmpty()) {
            return agreements.pageOfCaller(caller, filter.facilityId(), filter.partnerId(), cursor, most);
        }
        var rarestFirst = terms.size() == 1 ? terms : words.rarestFirst(bounds, terms);
        return inOrder(words.page(bounds, narrowed(filter), rarestFirst, cursor == null ? NEWEST : cursor, most));
    }

    AgreementCounts counts(Identity caller, AgreementFilter filter, Instant now) {
        var moved = moved(caller, filter, now);
        var counted = new TreeMap<String, Long>();
        var bounds = bounds(caller, filter);
        for (var i = 0; i < bounds.size(); i++) {
            words.counts(bounds.get(i), bounds.subList(0, i), narrowed(filter), ids(moved, one -> true))
                    .forEach((word, count) -> counted.merge(word, count, Long::sum));
        }
        moved.forEach(one -> counted.merge(SoughtWords.code(one.statusAt(now)), 1L, Long::sum));
        return new AgreementCounts(of(counted, "status:"), of(counted, "kind:"), of(counted, "service:"));
    }

    private static List<Count> of(Map<String, Long> counted, String list) {
        return counted.entrySet().stream()
                .filter(one -> one.getKey().startsWith(list))
                .map(one -> new Count(one.getKey().substring(list.length()), one.getValue()))
                .toList();
    }

    private List<Moved> moved(Identity caller, AgreementFilter filter, Instant now) {
        return agreements.movedOfCaller(caller, filter.facilityId(), filter.partnerId(), now);
    }

    private static List<UUID> ids(List<Moved> moved, Predicate<Moved> which) {
        return moved.stream().filter(which).map(Moved::id).toList();
    }

    /** A facility or partner that is asked for has fewer rows than a region; the caller's own bound stays beneath. */
    private static List<Bound> bounds(Identity caller, AgreementFilter filter) {
        if (filter.facilityId() != null) {
            return List.of(new Bound("facility_id", filter.facilityId()));
        }
        if (filter.partnerId() != null) {
            return List.of(new Bound("partner_id", filter.partnerId()));
        }
        return Stream.of(
                        new Bound("facility_id", caller.facility()),
                        new Bound("partner_id", caller.partner()),
                        new Bound("region", caller.region()))
                .filter(bound -> bound.value() != null)
                .toList();
    }

    /** The other one, where both a facility and a partner are asked for. */
    private static Map<String, Object> narrowed(AgreementFilter filter) {
        return filter.facilityId() == null || filter.partnerId() == null
                ? Map.of()
                : Map.of("partner_id", filter.partnerId());
    }

    /** For each thing that is asked for what will do. What the calendar has moved goes by the calendar, not by its word. */
    private List<RegisterTerm> terms(List<Bound> bounds, AgreementFilter filter, List<Moved> moved, Instant now) {
        var terms = new ArrayList<RegisterTerm>();
        if (filter.status() != null) {
            terms.add(new RegisterTerm(
                    List.of(SoughtWords.code(filter.status())),
                    ids(moved, one -> one.statusAt(now) == filter.status()),
                    ids(moved, one -> true)));
        }
        if (filter.documentType() != null) {
            terms.add(RegisterTerm.of(List.of(SoughtWords.code(filter.documentType()))));
        }
        if (filter.service() != null) {
            terms.add(RegisterTerm.of(List.of(SoughtWords.code(filter.service()))));
        }
        if (filter.words() != null) {
            sought.in(filter.words())
                    .forEach(one -> terms.add(RegisterTerm.of(Stream.concat(
                                    (one.isBeginning() ? words.beginningWith(one.word(), bounds) : List.of(one.word()))
                                            .stream(),
                                    one.codes().stream())
                            .distinct()
                            .toList())));
        }
        return terms;
    }

    private List<Agreement> inOrder(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : agreements.list("id in ?1", ids).stream()
                        .sorted(Comparator.comparing(agreement -> ids.indexOf(agreement.getId())))
                        .toList();
    }
}
