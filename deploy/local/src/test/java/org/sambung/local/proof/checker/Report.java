package org.sambung.local.proof.checker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was found, and in how much. */
public final class Report {

    private static final int SHOWN = 12;

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Integer> checked = new TreeMap<>();

    void violated(Violation.Kind kind, String where) {
        violations.add(new Violation(kind, where));
    }

    void demand(boolean kept, Violation.Kind kind, String where) {
        if (!kept) {
            violated(kind, where);
        }
    }

    void checked(String what) {
        checked(what, 1);
    }

    void checked(String what, int many) {
        checked.merge(what, many, Integer::sum);
    }

    /** A check over nothing finds nothing. */
    void demandSomethingOf(String... kinds) {
        for (var kind : kinds) {
            demand(checked.getOrDefault(kind, 0) > 0, Violation.Kind.NOTHING_CHECKED, kind);
        }
    }

    public boolean isGreen() {
        return violations.isEmpty();
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public Set<Violation.Kind> kinds() {
        var kinds = EnumSet.noneOf(Violation.Kind.class);
        violations.forEach(violation -> kinds.add(violation.kind()));
        return kinds;
    }

    public int checkedOf(String what) {
        return checked.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        var kinds = violations.stream()
                .collect(Collectors.groupingBy(Violation::kind, TreeMap::new, Collectors.counting()));
        return (isGreen() ? "green" : "RED " + kinds) + ", compared " + checked
                + kinds.keySet().stream()
                        .flatMap(kind -> violations.stream().filter(is(kind)).limit(SHOWN))
                        .map(violation -> "\n  " + violation)
                        .collect(Collectors.joining());
    }

    private static Predicate<Violation> is(Violation.Kind kind) {
        return violation -> violation.kind() == kind;
    }
}
