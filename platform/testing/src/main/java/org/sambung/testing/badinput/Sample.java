package org.sambung.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Composes a valid body: the document's example, else what its schema allows at the least. */
final class Sample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Map<String, String> known;

    /** @param known values by property name, for what must exist: {@code partnerId} */
    Sample(ApiDocument document, Map<String, String> known) {
        this.document = document;
        this.known = known;
    }

    /** The operation's own example, where it has one. */
    JsonNode of(ApiOperation operation) {
        return operation
                .example()
                .map(this::knowing)
                .orElseGet(() -> of("", operation.body().orElseThrow()));
    }

    /** With what must exist in place of what was made up. */
    private JsonNode knowing(JsonNode example) {
        var body = example.deepCopy();
        known.forEach(
                (name, value) -> body.findParents(name).forEach(parent -> ((ObjectNode) parent).put(name, value)));
        return body;
    }

    private JsonNode of(String name, JsonNode reference) {
        var schema = Schema.of(document, reference);
        if (known.containsKey(name)) {
            return JSON.textNode(known.get(name));
        }
        if (schema.isObject() && schema.properties().size() > 0) {
            var object = JSON.objectNode();
            schema.properties()
                    .forEach(property -> object.set(property.getKey(), of(property.getKey(), property.getValue())));
            return object;
        }
        var example = schema.example();
        if (example != null) {
            return example;
        }
        return switch (schema.type()) {
            case "array" -> JSON.arrayNode().add(of(name, schema.items()));
            case "integer", "number" -> JSON.numberNode(schema.least());
            case "boolean" -> JSON.booleanNode(false);
            case "string" -> JSON.textNode(text(schema));
            default -> JSON.objectNode();
        };
    }

    private static String text(Schema schema) {
        if (!schema.options().isEmpty()) {
            return schema.options().get(0);
        }
        return switch (schema.format()) {
            case "uuid" -> "01980000-0000-7000-8000-000000000000";
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T01:00:00Z";
            case "time", "partial-time", "local-time" -> "09:00";
            case "uri" -> "https://uji.example/";
            default -> "uji".repeat(1 + schema.shortest() / 3);
        };
    }
}
