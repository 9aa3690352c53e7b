package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.agreements.agreement.AgreementCounts.Count;
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
    List<Agreement> page(Identity caller, AgreementFilter filter, UUID cursor, int most) {
        var bounds = bounds(caller, filter);
        if (bounds.isEmpty()) {
            return List.of();
        }
        var terms = terms(bounds, filter);
        if (terms.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        if (filter.expiringBefore() != null) {
            return inOrder(words.endingBefore(filter.expiringBefore(), bounds, narrowed(filter), terms, cursor, most));
        }
        if (terms.isEmpty()) {
            return agreements.pageOfCaller(caller, filter.facilityId(), filter.partnerId(), cursor, most);
        }
        var rarestFirst = terms.size() == 1 ? terms : words.rarestFirst(bounds, terms);
        return inOrder(words.page(bounds, narrowed(filter), rarestFirst, cursor == null ? NEWEST : cursor, most));
    }

    AgreementCounts counts(Identity caller, AgreementFilter filter) {
        var counted = new LinkedHashMap<String, List<Count>>();
        for (var bound : bounds(caller, filter)) {
            words.counts(bound).forEach((word, count) -> counted.computeIfAbsent(
                            word.substring(0, word.indexOf(':')), list -> new ArrayList<>())
                    .add(new Count(word.substring(word.indexOf(':') + 1), count)));
        }
        return new AgreementCounts(
                counted.getOrDefault("status", List.of()),
                counted.getOrDefault("kind", List.of()),
                counted.getOrDefault("service", List.of()));
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

    /** For each thing that is asked for the words that will do; none if nothing will. */
    private List<List<String>> terms(List<Bound> bounds, AgreementFilter filter) {
        var terms = new ArrayList<List<String>>();
        if (filter.status() != null) {
            terms.add(List.of(SoughtWords.code(filter.status())));
        }
        if (filter.documentType() != null) {
            terms.add(List.of(SoughtWords.code(filter.documentType())));
        }
        if (filter.service() != null) {
            terms.add(List.of(SoughtWords.code(filter.service())));
        }
        if (filter.words() != null) {
            sought.in(filter.words())
                    .forEach(one -> terms.add(Stream.concat(
                                    (one.isBeginning() ? words.beginningWith(one.word(), bounds) : List.of(one.word()))
                                            .stream(),
                                    one.codes().stream())
                            .distinct()
                            .toList()));
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
