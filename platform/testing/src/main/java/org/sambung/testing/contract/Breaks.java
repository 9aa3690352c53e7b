package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a change of schemas takes away from those who read the events: a sentence for each. More is no break. */
final class Breaks {

    private static final List<String> KIND = List.of("type", "format", "pattern");

    private final List<String> found = new ArrayList<>();

    private Breaks() {}

    static List<String> between(Map<String, ? extends JsonNode> before, Map<String, ? extends JsonNode> after) {
        var breaks = new Breaks();
        before.forEach((type, schema) -> {
            if (after.containsKey(type)) {
                breaks.compare(type + " ", schema, after.get(type));
            } else {
                breaks.found.add(type + " is gone");
            }
        });
        return breaks.found;
    }

    private void compare(String where, JsonNode before, JsonNode after) {
        for (var word : KIND) {
            if (!before.path(word).equals(after.path(word))
                    && !before.path(word).isMissingNode()) {
                found.add(where + " has another " + word);
            }
        }
        var values = strings(after.path("enum"));
        strings(before.path("enum")).stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> found.add(where + " is never " + value + " any more"));
        var required = strings(after.path("required"));
        before.path("properties").properties().forEach(property -> {
            var there = where + "/" + property.getKey();
            if (!after.path("properties").has(property.getKey())) {
                found.add(there + " is gone");
                return;
            }
            if (strings(before.path("required")).contains(property.getKey()) && !required.contains(property.getKey())) {
                found.add(there + " may be absent");
            }
            compare(there, property.getValue(), after.path("properties").get(property.getKey()));
        });
        if (before.has("items")) {
            compare(where + "/*", before.get("items"), after.path("items"));
        }
    }

    private static Set<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
