package org.sambung.platform.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * An event's data as an operator may read it: ids, times, small numbers. An event should hold no person, but what is
 * malformed may hold anything, so that every other text is blacked out, names of properties included.
 */
final class Blackout {

    private static final String BLACK = "█";
    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z)?");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z]{0,30}");

    private Blackout() {}

    /** Null if it is no JSON. */
    static JsonNode of(byte[] payload, ObjectMapper json) {
        try {
            return payload == null || payload.length == 0 ? null : blacken(json.readTree(payload));
        } catch (IOException noJson) {
            return null;
        }
    }

    private static JsonNode blacken(JsonNode node) {
        var make = JsonNodeFactory.instance;
        if (node.isObject()) {
            var object = make.objectNode();
            node.properties()
                    .forEach(property -> object.set(
                            PROPERTY.matcher(property.getKey()).matches() ? property.getKey() : BLACK,
                            blacken(property.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = make.arrayNode();
            node.forEach(element -> array.add(blacken(element)));
            return array;
        }
        var plain = node.isBoolean()
                || node.isNull()
                || node.isInt() && Math.abs(node.longValue()) < 1_000_000
                || node.isTextual() && PLAIN.matcher(node.textValue()).matches();
        return plain ? node : make.textNode(BLACK);
    }
}
