package org.sambung.testing.badinput;

import java.util.ArrayList;
import java.util.List;

/**
 * A query that a client should not send.
 *
 * @param refused whether 400 is the only right answer
 */
record Query(String text, boolean refused) {

    private static final List<String> VALUES =
            List.of("nonsense!", "%00", "%ff", "-1", "9".repeat(40), "x".repeat(3_000));

    static List<Query> spoilt(ApiOperation operation) {
        var queries = new ArrayList<Query>();
        operation.parameters("query").forEach(parameter -> {
            var name = parameter.get("name").asText();
            var schema = operation.schema(parameter.get("schema"));
            VALUES.forEach(value -> queries.add(new Query(name + "=" + value, !mayBe(schema, value))));
            queries.add(new Query(name + "=", false));
            queries.add(new Query(name + "=a&" + name + "=b", !mayBe(schema, "a")));
        });
        queries.add(new Query("surprise=1", false));
        return queries;
    }

    private static boolean mayBe(Schema schema, String value) {
        return switch (schema.type()) {
            case "string" -> schema.options().isEmpty() && schema.format().isEmpty();
            case "integer" -> value.equals("-1") && !schema.has("minimum");
            default -> false;
        };
    }
}
