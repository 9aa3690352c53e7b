package org.sambung.platform.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sambung.platform.identity.Identity;

/**
 * The conditions of a list. Only those that are asked for stand in the query: so PostgreSQL can walk the index of the
 * caller's bound backwards, and a page costs the same at any depth.
 */
public final class Conditions {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Conditions() {}

    /** The caller's own, each condition naming one parameter: {@code "facilityId = :facility"}. */
    public static Conditions ofCaller(Identity caller, String facility, String partner, String region) {
        var conditions = new Conditions();
        var reached = Stream.of(
                        conditions.given(facility, caller.facility()),
                        conditions.given(partner, caller.partner()),
                        conditions.given(region, caller.region()))
                .flatMap(List::stream)
                .toList();
        // Who is bound to nothing reaches nothing.
        conditions.all.add(reached.isEmpty() ? "1 = 0" : "(" + String.join(" or ", reached) + ")");
        return conditions;
    }

    /** What is the caller's facility's only, the condition naming {@code :facility}. */
    public static Conditions ofFacility(Identity caller, String facility) {
        var conditions = new Conditions();
        var reached = conditions.given(facility, caller.facility());
        conditions.all.addAll(reached.isEmpty() ? List.of("1 = 0") : reached);
        return conditions;
    }

    /** One more condition, unless its value is null. */
    public Conditions and(String condition, Object value) {
        all.addAll(given(condition, value));
        return this;
    }

    public String text() {
        return String.join(" and ", all);
    }

    public Map<String, Object> values() {
        return values;
    }

    private List<String> given(String condition, Object value) {
        if (value == null) {
            return List.of();
        }
        var parameter = PARAMETER.matcher(condition);
        if (!parameter.find()) {
            throw new IllegalArgumentException("no parameter in " + condition);
        }
        values.put(parameter.group(1), value);
        return List.of(condition);
    }
}
