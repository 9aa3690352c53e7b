package org.sambung.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a client of the published document would trip over in the present one, each a sentence. A value added to the codes
 * of an answer is none: clients must bear codes they do not know.
 */
class BreakingChanges {

    private final ApiDocument published;
    private final ApiDocument present;
    private final Set<String> found = new LinkedHashSet<>();

    private BreakingChanges(ApiDocument published, ApiDocument present) {
        this.published = published;
        this.present = present;
    }

    static List<String> between(ApiDocument published, ApiDocument present) {
        var changes = new BreakingChanges(published, present);
        var now = present.operations();
        published.operations().forEach(before -> now.stream()
                .filter(operation -> operation.name().equals(before.name()))
                .findFirst()
                .ifPresentOrElse(
                        after -> changes.compare(before, after), () -> changes.found.add(before.name() + ": is gone")));
        return new ArrayList<>(changes.found);
    }

    private void compare(ApiDocument.Operation before, ApiDocument.Operation after) {
        var name = before.name() + ": ";
        texts(before.node().path("x-roles")).stream()
                .filter(role -> !texts(after.node().path("x-roles")).contains(role))
                .forEach(role -> found.add(name + role + " may no longer call it"));
        if (before.node().path("x-access").asText().equals("public")
                && !after.node().path("x-access").asText().equals("public")) {
            found.add(name + "is no longer public");
        }
        compareParameters(name, before.node().path("parameters"), after.node().path("parameters"));
        compareBodies(name, before.node().path("requestBody"), after.node().path("requestBody"));
        before.node().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> compareAnswers(
                        name + "answer " + answer.getKey(),
                        published.resolve(answer.getValue()),
                        present.resolve(after.node().path("responses").path(answer.getKey()))));
    }

    private void compareParameters(String name, JsonNode before, JsonNode after) {
        before.forEach(reference -> {
            var old = published.resolve(reference);
            var now = parameter(present, after, old);
            if (now == null) {
                found.add(name + "no longer takes " + nameOf(old));
            } else {
                schemas(true, name + nameOf(old)).compare(old.path("schema"), now.path("schema"));
            }
        });
        after.forEach(reference -> {
            var now = present.resolve(reference);
            var old = parameter(published, before, now);
            if (now.path("required").asBoolean()
                    && (old == null || !old.path("required").asBoolean())) {
                found.add(name + "demands " + nameOf(now));
            }
        });
    }

    private static JsonNode parameter(ApiDocument document, JsonNode parameters, JsonNode like) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(document::resolve)
                .filter(one -> nameOf(one).equals(nameOf(like)))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.path("in").asText() + " parameter "
                + parameter.path("name").asText();
    }

    private void compareBodies(String name, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(name + "demands a body");
        }
        compareContents(name + "body", true, before, after);
    }

    private void compareAnswers(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        before.path("headers").fieldNames().forEachRemaining(header -> {
            if (!after.path("headers").has(header)) {
                found.add(name + " no longer has the header " + header);
            }
        });
        compareContents(name, false, before, after);
    }

    private void compareContents(String name, boolean sent, JsonNode before, JsonNode after) {
        before.path("content").properties().forEach(media -> {
            var now = after.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                found.add(name + " is no longer " + media.getKey());
            } else {
                schemas(sent, name).compare(media.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private SchemaChanges schemas(boolean sent, String name) {
        return new SchemaChanges(published, present, sent, name, found);
    }

    static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
