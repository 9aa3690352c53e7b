package org.sambung.referrals.patient;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What two files know of one person: the kept one's word counts, and what it lacks comes from the other. */
final class JoinedPerson {

    private static final int MOST_IDENTIFIERS = 20;
    private static final int MOST_KIN = 5;
    private static final int MOST_ALLERGIES = 500;

    private JoinedPerson() {}

    static Person of(Person kept, Person other) {
        var nik = first(kept.nik(), other.nik());
        return new Person(
                kept.name(),
                aliases(kept, other),
                kept.sex(),
                first(kept.birthYear(), other.birthYear()),
                kept.birthYear() != null && kept.birthDate() == null && !sameYear(kept, other)
                        ? null
                        : first(kept.birthDate(), other.birthDate()),
                first(kept.birthplace(), other.birthplace()),
                first(kept.address(), other.address()),
                nik,
                nik == null ? kept.nikMissingBecause() : null,
                first(kept.ihsNumber(), other.ihsNumber()),
                joined(kept.identifiers(), other.identifiers(), MOST_IDENTIFIERS),
                joined(kept.nextOfKin(), other.nextOfKin(), MOST_KIN),
                first(kept.jknNumber(), other.jknNumber()),
                first(kept.jkn(), other.jkn()),
                first(kept.consent(), other.consent()),
                allergies(kept.allergies(), other.allergies()));
    }

    private static boolean sameYear(Person kept, Person other) {
        return Objects.equals(kept.birthYear(), other.birthYear());
    }

    /** Somebody searched for by the other file's name is found. */
    private static List<String> aliases(Person kept, Person other) {
        var names = Stream.of(kept.aliases(), List.of(other.name()), other.aliases())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .filter(name -> !name.equals(kept.name()))
                .limit(Person.MOST_ALIASES)
                .toList();
        return names.isEmpty() ? null : names;
    }

    /** An allergy is never lost. */
    private static String allergies(String kept, String other) {
        if (kept == null || other == null || kept.contains(other)) {
            return first(kept, other);
        }
        var both = kept + "; " + other;
        return both.length() <= MOST_ALLERGIES ? both : both.substring(0, MOST_ALLERGIES);
    }

    private static <T> List<T> joined(List<T> kept, List<T> other, int most) {
        var all = Stream.of(kept, other)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .limit(most)
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static <T> T first(T kept, T other) {
        return kept == null ? other : kept;
    }
}
