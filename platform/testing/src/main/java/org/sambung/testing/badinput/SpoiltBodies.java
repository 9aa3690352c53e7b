package org.sambung.testing.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Spoils a valid body at every place of its schema, one place at a time. */
final class SpoiltBodies {

    /** Stands in the tree for what a tree cannot hold. */
    private static final String RAW = "@raw@";

    private final ApiOperation operation;
    private final JsonNode valid;
    private final List<Spoilt> bodies = new ArrayList<>();

    private SpoiltBodies(ApiOperation operation, JsonNode valid) {
        this.operation = operation;
        this.valid = valid;
    }

    static List<Spoilt> of(ApiOperation operation, JsonNode valid) {
        var spoilt = new SpoiltBodies(operation, valid);
        spoilt.wholes();
        spoilt.object("", operation.schema(operation.schemaOfBody().orElseThrow()));
        return spoilt.bodies;
    }

    private void wholes() {
        if (operation.isBodyRequired()) {
            bodies.add(Spoilt.whole("no body", null));
            bodies.add(Spoilt.whole("an empty body", ""));
            bodies.add(Spoilt.whole("null", "null"));
        }
        for (var body : List.of("[]", "42", "true", "\"text\"", "{", "{\"a\"}", "{} {}", "<a/>", "\u0000")) {
            bodies.add(Spoilt.whole("the body " + body, body));
        }
        bodies.add(Spoilt.whole("a nesting of 20,000", "[".repeat(20_000)));
        bodies.add(Spoilt.whole(
                "a nesting of 2,000 in a property", "{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"));
        bodies.add(Spoilt.whole("a property name of 100,000", "{\"" + "x".repeat(100_000) + "\": 1}"));
        bodies.add(Spoilt.whole("a number of 100,000 digits", "{\"x\": " + "9".repeat(100_000) + "}"));
        bodies.add(new Spoilt(
                "bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, null, true));
        bodies.add(new Spoilt("UTF-16", valid.toString().getBytes(StandardCharsets.UTF_16), null, false));
    }

    private void object(String place, Schema schema) {
        if (schema.isClosed()) {
            spoil("an unknown property", place + "/surpriseX", "1", true);
        }
        schema.properties().forEach(property -> {
            var at = place + "/" + property.getKey();
            var itsSchema = operation.schema(property.getValue());
            var required = schema.isRequired(property.getKey());
            remove(at, required);
            spoil("null", at, "null", required);
            value(at, itsSchema);
        });
    }

    /** What the valid body leaves out may not stand beside what it has; then that is told, and not the place. */
    private String placeOf(String at) {
        return valid.at(at).isMissingNode() && !at.endsWith("surpriseX") ? null : at;
    }

    private void value(String at, Schema schema) {
        switch (schema.type()) {
            case "object" -> {
                spoilAll("a wrong type", at, "1", "\"text\"", "[]", "true");
                if (valid.at(at).isObject()) {
                    object(at, schema);
                }
            }
            case "array" -> array(at, schema);
            case "integer", "number" -> number(at, schema);
            case "boolean" -> spoilAll("a wrong type", at, "1", "\"true\"", "{}", "[]");
            case "string" -> string(at, schema);
            default -> spoil("an odd value", at, "[[{}]]", false);
        }
    }

    private void array(String at, Schema schema) {
        spoilAll("a wrong type", at, "1", "\"text\"", "{}", "true");
        var element = valid.at(at + "/0");
        if (element.isMissingNode()) {
            return;
        }
        if (schema.has("maxItems")) {
            var one = element.toString();
            spoil("too many", at, "[" + (one + ",").repeat((int) schema.limit("maxItems")) + one + "]", true);
        }
        if (schema.has("minItems")) {
            spoil("too few", at, "[]", true);
        }
        spoilAll("an element null", at + "/0", "null");
        value(at + "/0", operation.schema(schema.items()));
    }

    private void number(String at, Schema schema) {
        spoilAll("a wrong type", at, "\"1\"", "{}", "[]", "true");
        spoilAll("a huge number", at, "1e999999999", "-1e400", "9".repeat(40));
        if (schema.type().equals("integer")) {
            spoilAll("a fraction", at, "1.5");
        }
        if (schema.has("minimum")) {
            spoilAll("too little", at, Long.toString(schema.limit("minimum") - 1));
        }
        if (schema.has("maximum")) {
            spoilAll("too much", at, Long.toString(schema.limit("maximum") + 1));
        }
    }

    private void string(String at, Schema schema) {
        spoilAll("a wrong type", at, "1", "true", "{}", "[\"text\"]");
        spoilAll("a control character", at, "\"a\\u0000b\"", "\"a\\u0007b\"");
        spoil("half a character", at, "\"a\\ud800b\"", false);
        var most = schema.has("maxLength") ? (int) schema.limit("maxLength") : 200_000;
        spoil("too many characters", at, '"' + "x".repeat(most + 1) + '"', true);
        for (var blank : List.of("", "   ")) {
            spoil("nothing", at, '"' + blank + '"', !schema.allows(blank));
        }
        if (!schema.options().isEmpty()) {
            spoilAll("an unknown code", at, "\"SURPRISE\"", "\"\"");
        }
        switch (schema.format()) {
            case "uuid" -> spoilAll("no id", at, "\"1\"", "\"1-1-1-1-1\"", "\"\"");
            case "date" ->
                spoilAll(
                        "no date",
                        at,
                        "\"2026-02-30\"",
                        "\"yesterday\"",
                        "\"\"",
                        "\"+999999999-12-31\"",
                        "\"-0001-01-01\"");
            case "date-time" ->
                spoilAll(
                        "no time",
                        at,
                        "\"yesterday\"",
                        "\"\"",
                        "\"2026-01-01\"",
                        "\"+1000000000-12-31T23:59:59Z\"",
                        "\"-999999999-01-01T00:00:00Z\"");
            default -> {}
        }
    }

    private void spoilAll(String what, String at, String... values) {
        for (var value : values) {
            spoil(what, at, value, true);
        }
    }

    private void spoil(String what, String at, String value, boolean refused) {
        var body = valid.deepCopy();
        var place = JsonPointer.compile(at);
        var parent = body.at(place.head());
        var name = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), RAW);
        } else {
            ((ObjectNode) parent).put(name, RAW);
        }
        add(what + ' ' + shortened(value), body.toString().replace('"' + RAW + '"', value), at, refused);
    }

    private void remove(String at, boolean refused) {
        var body = valid.deepCopy();
        var place = JsonPointer.compile(at);
        if (body.at(place.head()) instanceof ObjectNode parent && !body.at(at).isMissingNode()) {
            parent.remove(place.last().getMatchingProperty());
            add("missing", body.toString(), at, refused);
        }
    }

    private void add(String what, String body, String at, boolean refused) {
        bodies.add(new Spoilt(what + " at " + at, body.getBytes(StandardCharsets.UTF_8), placeOf(at), refused));
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "..." : value;
    }
}
