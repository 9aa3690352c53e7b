package org.sambung.testing.openapi;

import static org.sambung.testing.openapi.BreakingChanges.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What breaks between two schemas: for what is sent, all that is demanded or refused anew; for answers, all that is gone. */
class SchemaChanges {

    private static final List<String> UPPER_BOUNDS = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> LOWER_BOUNDS = List.of("minLength", "minItems", "minimum");

    private final ApiDocument published;
    private final ApiDocument present;
    private final boolean sent;
    private final String name;
    private final Set<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaChanges(ApiDocument published, ApiDocument present, boolean sent, String name, Set<String> found) {
        this.published = published;
        this.present = present;
        this.sent = sent;
        this.name = name;
        this.found = found;
    }

    void compare(JsonNode before, JsonNode after) {
        compare("", before, after);
    }

    private void compare(String pointer, JsonNode beforeOrReference, JsonNode afterOrReference) {
        var reference = beforeOrReference.path("$ref").asText();
        if (!reference.isEmpty() && !seen.add(reference)) {
            return;
        }
        var before = published.resolve(beforeOrReference);
        var after = present.resolve(afterOrReference);
        var where = name + (pointer.isEmpty() ? "" : " " + pointer);
        if (!before.path("type").equals(after.path("type"))) {
            found.add(where + " was " + before.path("type").asText() + ", is "
                    + after.path("type").asText());
            return;
        }
        if (!before.path("format").equals(after.path("format"))) {
            found.add(where + " has another format");
        }
        if (sent) {
            compareWhatIsTaken(where, before, after);
        }
        compareProperties(pointer, before, after);
        if (before.has("items")) {
            compare(pointer + "/*", before.get("items"), after.path("items"));
        }
        seen.remove(reference);
    }

    private void compareWhatIsTaken(String where, JsonNode before, JsonNode after) {
        texts(before.path("enum")).stream()
                .filter(value -> after.has("enum") && !texts(after.get("enum")).contains(value))
                .forEach(value -> found.add(where + " no longer takes " + value));
        if (after.has("enum") && !before.has("enum")) {
            found.add(where + " takes certain values only");
        }
        if (after.has("pattern") && !after.get("pattern").equals(before.path("pattern"))) {
            found.add(where + " demands another pattern");
        }
        UPPER_BOUNDS.stream()
                .filter(bound -> after.has(bound)
                        && (!before.has(bound)
                                || after.get(bound).asDouble()
                                        < before.get(bound).asDouble()))
                .forEach(bound -> found.add(where + " has a lower " + bound));
        LOWER_BOUNDS.stream()
                .filter(bound -> after.has(bound)
                        && (!before.has(bound)
                                || after.get(bound).asDouble()
                                        > before.get(bound).asDouble()))
                .forEach(bound -> found.add(where + " has a higher " + bound));
    }

    private void compareProperties(String pointer, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(property -> {
            var path = pointer + "/" + property.getKey();
            var now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                found.add(name + " " + path + (sent ? " is no longer taken" : " is gone"));
            } else {
                compare(path, property.getValue(), now);
            }
        });
        var demanded = texts(before.path("required"));
        var demandedNow = texts(after.path("required"));
        if (sent) {
            demandedNow.stream()
                    .filter(property -> !demanded.contains(property))
                    .forEach(property -> found.add(name + " " + pointer + "/" + property + " is demanded"));
        } else {
            demanded.stream()
                    .filter(property -> !demandedNow.contains(property)
                            && after.path("properties").has(property))
                    .forEach(property -> found.add(name + " " + pointer + "/" + property + " may be absent"));
        }
    }
}
