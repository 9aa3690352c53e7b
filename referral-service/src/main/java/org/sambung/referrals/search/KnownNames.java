package org.sambung.referrals.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.referrals.patient.Person;

/**
 * The names of the facilities that were searched last, opened and kept in memory. Each search asks the database which
 * versions count, and opens anew only what has changed: so no replica answers from the past, and the database holds nothing
 * of a name but the sealed record, not even hashes of its parts, whose frequencies would tell it.
 */
@ApplicationScoped
class KnownNames {

    /** Some ten large facilities; the one that was not asked for longest is forgotten first. */
    private static final int MOST_PEOPLE = 60_000;

    private static final int TOGETHER = 1_000;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    private final Map<UUID, Map<UUID, Known>> facilities = new LinkedHashMap<>(16, 0.75f, true);

    /** A patient's name and aliases, as of a version of the record. */
    private record Known(int version, List<SpokenName> names) {

        double resemblance(SpokenName sought) {
            var best = 0.0;
            for (var name : names) {
                best = Math.max(best, Resemblance.between(sought, name));
            }
            return best;
        }
    }

    private record Found(UUID id, double resemblance) {}

    /** Those who are called so or nearly so, the likeliest first. Needs a transaction. */
    List<UUID> like(String name, UUID facility, int most) {
        var sought = SpokenName.of(name);
        return of(facility).entrySet().stream()
                .map(known -> new Found(known.getKey(), known.getValue().resemblance(sought)))
                .filter(found -> found.resemblance() >= Resemblance.LEAST)
                .sorted(Comparator.comparingDouble(Found::resemblance)
                        .reversed()
                        .thenComparing(Found::id))
                .limit(most)
                .map(Found::id)
                .toList();
    }

    private Map<UUID, Known> of(UUID facility) {
        var kept = kept(facility);
        var versions = versions(facility);
        var names = new HashMap<UUID, Known>(versions.size() * 2);
        var changed = new ArrayList<UUID>();
        versions.forEach((id, version) -> {
            var known = kept.get(id);
            if (known != null && known.version() == version) {
                names.put(id, known);
            } else {
                changed.add(id);
            }
        });
        for (var from = 0; from < changed.size(); from += TOGETHER) {
            open(changed.subList(from, Math.min(changed.size(), from + TOGETHER)), names);
        }
        keep(facility, names);
        return names;
    }

    private void open(List<UUID> ids, Map<UUID, Known> names) {
        entities.createQuery("select p.id, p.version, p.person from Patient p where p.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], new Known((int) row[1], spoken((Person) row[2]))));
    }

    private static List<SpokenName> spoken(Person person) {
        return Stream.concat(
                        Stream.of(person.name()),
                        Stream.ofNullable(person.aliases()).flatMap(List::stream))
                .filter(Objects::nonNull)
                .map(SpokenName::of)
                .toList();
    }

    private Map<UUID, Integer> versions(UUID facility) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select id, version from patient where facility_id = ? and merged_into_id is null")) {
            select.setObject(1, facility);
            try (var rows = select.executeQuery()) {
                var versions = new HashMap<UUID, Integer>();
                while (rows.next()) {
                    versions.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("versions not read", e);
        }
    }

    private synchronized Map<UUID, Known> kept(UUID facility) {
        return facilities.getOrDefault(facility, Map.of());
    }

    private synchronized void keep(UUID facility, Map<UUID, Known> names) {
        facilities.put(facility, names);
        var people = facilities.values().stream().mapToInt(Map::size).sum();
        var oldest = facilities.entrySet().iterator();
        while (people > MOST_PEOPLE && facilities.size() > 1 && oldest.hasNext()) {
            var forgotten = oldest.next();
            if (!forgotten.getKey().equals(facility)) {
                people -= forgotten.getValue().size();
                oldest.remove();
            }
        }
    }
}
