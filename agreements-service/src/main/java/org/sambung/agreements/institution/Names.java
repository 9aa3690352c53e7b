package org.sambung.agreements.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names that an institution has borne, bears and will bear, the oldest first. */
final class Names {

    private static final Comparator<DatedName> OLDEST_FIRST =
            Comparator.comparing(DatedName::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Names() {}

    /** Those that are kept; one that was never renamed has only the name it was registered under. */
    static List<DatedName> of(List<DatedName> kept, String current) {
        return kept == null || kept.isEmpty() ? List.of(new DatedName(current, null)) : kept;
    }

    /** From that day on it bears that name; a name from the same day is replaced. */
    static List<DatedName> with(List<DatedName> names, DatedName added) {
        var all = new ArrayList<>(names.stream()
                .filter(name -> !added.validFrom().equals(name.validFrom()))
                .toList());
        all.add(added);
        all.sort(OLDEST_FIRST);
        return List.copyOf(all);
    }

    /** The name of that day was written wrongly. */
    static List<DatedName> corrected(List<DatedName> names, LocalDate day, String name) {
        var wrong = entryOn(names, day);
        return names.stream()
                .map(one -> one.equals(wrong) ? new DatedName(name, one.validFrom()) : one)
                .toList();
    }

    static String on(List<DatedName> names, LocalDate day) {
        return entryOn(names, day).name();
    }

    /** Before the first of them it bore the first. */
    private static DatedName entryOn(List<DatedName> names, LocalDate day) {
        return names.stream()
                .filter(name -> name.validFrom() == null || !name.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(names.get(0));
    }
}
