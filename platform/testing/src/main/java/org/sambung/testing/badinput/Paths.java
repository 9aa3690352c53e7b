package org.sambung.testing.badinput;

import java.util.ArrayList;
import java.util.List;

/** Paths and queries that a client should not send. */
final class Paths {

    /** @param refused whether 400 is the only right answer */
    record Query(String text, boolean refused) {}

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
            "{id}");

    private Paths() {}

    /** The address of a thing; numbers within it are 1. */
    static String of(ApiOperation operation, String id) {
        var path = operation.path();
        for (var parameter : operation.parameters("path")) {
            var number = Schema.of(operation.document(), parameter.get("schema"))
                    .type()
                    .equals("integer");
            path = path.replace("{" + parameter.get("name").asText() + "}", number ? "1" : id);
        }
        return path;
    }

    static List<String> spoilt(ApiOperation operation, String unknownId) {
        if (!operation.path().contains("{")) {
            return List.of();
        }
        var paths = new ArrayList<String>();
        NO_IDS.forEach(id -> paths.add(
                operation.path().replaceAll("\\{[^}]*}", id.replace("{", "%7b").replace("}", "%7d"))));
        paths.add(of(operation, unknownId));
        return paths;
    }

    static List<Query> spoiltQueries(ApiOperation operation) {
        var queries = new ArrayList<Query>();
        operation.parameters("query").forEach(parameter -> {
            var name = parameter.get("name").asText();
            var schema = Schema.of(operation.document(), parameter.get("schema"));
            var free = schema.type().equals("string")
                    && schema.options().isEmpty()
                    && schema.format().isEmpty();
            for (var value : List.of("nonsense!", "%00", "%ff", "-1", "9".repeat(40), "x".repeat(3_000))) {
                queries.add(new Query(
                        name + "=" + value,
                        !free
                                && !(value.equals("-1")
                                        && !schema.has("minimum")
                                        && schema.type().equals("integer"))));
            }
            queries.add(new Query(name + "=", false));
            queries.add(new Query(name + "=a&" + name + "=b", !free));
        });
        queries.add(new Query("surprise=1", false));
        return queries;
    }
}
