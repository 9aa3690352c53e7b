package org.sambung.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path that is asked for, and paths that a client should not ask for. */
final class Target {

    private static final String UNKNOWN_ID = "01980000-0000-7000-8000-0000000000ff";
    private static final List<String> NO_IDS = List.of(
            "1",
            "x".repeat(3_000),
            "%00",
            "%0a",
            "..%2f..%2fetc",
            "%27%20or%201%3d1",
            "%f0%9f%92%89",
            "%ff",
            "null",
            "%7bid%7d");

    private Target() {}

    /** @param things ids by the path they are under: {@code /v1/referrals} */
    static String of(ApiOperation operation, Map<String, String> things) {
        return of(operation, thing(operation, things).orElse(UNKNOWN_ID));
    }

    static Optional<String> thing(ApiOperation operation, Map<String, String> things) {
        return things.entrySet().stream()
                .filter(thing -> operation.path().startsWith(thing.getKey() + "/{"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static List<String> spoilt(ApiOperation operation) {
        if (!operation.path().contains("{")) {
            return List.of();
        }
        var paths = new ArrayList<String>();
        NO_IDS.forEach(id -> paths.add(operation.path().replaceAll("\\{[^}]*}", id)));
        paths.add(of(operation, UNKNOWN_ID));
        return paths;
    }

    /** Numbers within it are 1. */
    private static String of(ApiOperation operation, String id) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var number = operation.schema(parameter.get("schema")).type().equals("integer");
            path = path.replace("{" + parameter.get("name").asText() + "}", number ? "1" : id);
        }
        return path;
    }
}
