package org.sambung.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.sambung.testing.openapi.ApiDocument;

/** A schema of the document as its constraints, through references and {@code allOf} or {@code anyOf} with null. */
record Schema(List<JsonNode> parts) {

    static Schema of(ApiDocument document, JsonNode reference) {
        var parts = new ArrayList<JsonNode>();
        collect(document, reference, parts);
        return new Schema(parts);
    }

    private static void collect(ApiDocument document, JsonNode reference, List<JsonNode> parts) {
        // In OpenAPI 3.1 constraints may stand beside a reference.
        parts.add(reference);
        var schema = document.resolve(reference);
        if (schema != reference) {
            collect(document, schema, parts);
        }
        for (var combination : List.of("allOf", "anyOf", "oneOf")) {
            StreamSupport.stream(reference.path(combination).spliterator(), false)
                    .filter(part -> !part.path("type").asText().equals("null"))
                    .forEach(part -> collect(document, part, parts));
        }
    }

    boolean isObject() {
        return type().equals("object");
    }

    /** The type beside null. */
    String type() {
        var type = value("type");
        if (type == null) {
            return properties().isEmpty() ? "" : "object";
        }
        return type.isArray()
                ? ApiOperation.texts(type).stream()
                        .filter(word -> !word.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asText();
    }

    List<Entry<String, JsonNode>> properties() {
        Map<String, JsonNode> properties = new HashMap<>();
        var order = new ArrayList<String>();
        parts.forEach(part -> part.path("properties").fields().forEachRemaining(property -> {
            if (properties.put(property.getKey(), property.getValue()) == null) {
                order.add(property.getKey());
            }
        }));
        return order.stream().map(name -> Map.entry(name, properties.get(name))).toList();
    }

    boolean isRequired(String property) {
        return parts.stream()
                .anyMatch(part -> ApiOperation.texts(part.path("required")).contains(property));
    }

    boolean isClosed() {
        return !parts.stream()
                .anyMatch(part -> part.path("additionalProperties").isObject());
    }

    JsonNode items() {
        return value("items");
    }

    List<String> options() {
        var options = value("enum");
        return options == null ? List.of() : ApiOperation.texts(options);
    }

    String format() {
        var format = value("format");
        return format == null ? "" : format.asText();
    }

    boolean has(String constraint) {
        return value(constraint) != null;
    }

    long limit(String constraint) {
        return value(constraint).asLong();
    }

    /** As far as length and pattern go. */
    boolean allows(String text) {
        return text.length() >= (has("minLength") ? limit("minLength") : 0)
                && (!has("pattern")
                        || Pattern.compile(value("pattern").asText())
                                .matcher(text)
                                .find());
    }

    private JsonNode value(String property) {
        return parts.stream()
                .map(part -> part.get(property))
                .filter(value -> value != null && !value.isNull())
                .findFirst()
                .orElse(null);
    }
}
