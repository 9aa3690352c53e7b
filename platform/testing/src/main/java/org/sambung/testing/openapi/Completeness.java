package org.sambung.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a client's developer would miss in a document, each a sentence. */
class Completeness {

    private static final Set<String> SAYING_NAMES =
            Set.of("id", "version", "name", "position", "title", "status", "reason");

    private final ApiDocument document;

    Completeness(ApiDocument document) {
        this.document = document;
    }

    List<String> danglingReferences() {
        return document.root().findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> document.root().at(reference.substring(1)).isMissingNode())
                .toList();
    }

    List<String> gapsOfOperations() {
        return document.operations().stream().flatMap(this::gaps).toList();
    }

    private Stream<String> gaps(ApiDocument.Operation operation) {
        var gaps = new ArrayList<String>();
        operation
                .missing(
                        "summary",
                        "description",
                        "operationId",
                        "tags",
                        "security",
                        "x-access",
                        "x-problems",
                        "parameters")
                .forEach(gaps::add);
        var access = operation.node().path("x-access").asText();
        if (access.equals("roles") == operation.node().path("x-roles").isEmpty()) {
            gaps.add(operation.name() + " names roles without needing them, or needs them without naming any");
        }
        if (access.equals("public") != operation.node().path("security").isEmpty()) {
            gaps.add(operation.name() + " is public with a security requirement, or is not and has none");
        }
        if (isIfMatchOptional(operation) && operation.node().path("responses").has("428")) {
            gaps.add(operation.name() + " demands If-Match and does not say so");
        }
        if (hidesLink(operation)) {
            gaps.add(operation.name() + " does not tell the header Link");
        }
        expectedFailures(operation).stream()
                .filter(status -> !operation.node().path("responses").has(status))
                .forEach(status -> gaps.add(operation.name() + " does not tell its answer " + status));
        operation.node().path("parameters").forEach(parameter -> {
            if (!document.resolve(parameter).has("description")) {
                gaps.add(operation.name() + " does not describe its parameter "
                        + parameter.path("name").asText());
            }
        });
        operation.node().path("responses").properties().forEach(response -> {
            if (document.resolve(response.getValue())
                    .path("description")
                    .asText()
                    .isBlank()) {
                gaps.add(operation.name() + " does not describe its answer " + response.getKey());
            }
        });
        bodies(operation)
                .filter(body -> !hasExample(body.node()))
                .forEach(body -> gaps.add(body.name() + " has no example"));
        return gaps.stream();
    }

    private Set<String> expectedFailures(ApiDocument.Operation operation) {
        var expected = new TreeSet<>(List.of("500", "503"));
        if (!operation.node().path("x-access").asText().equals("public")) {
            expected.add("401");
        }
        if (operation.node().has("x-roles")) {
            expected.add("403");
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        if (operation.node().has("requestBody")) {
            expected.addAll(List.of("400", "413", "415"));
        }
        if (!operation.verb().equals("GET")) {
            expected.add("409");
        }
        if (parameter(operation, "If-Match").isPresent()) {
            expected.addAll(List.of("400", "412"));
            if (!operation.verb().equals("POST") || !isIfMatchOptional(operation)) {
                expected.add("428");
            }
        }
        return expected;
    }

    private boolean isIfMatchOptional(ApiDocument.Operation operation) {
        return parameter(operation, "If-Match")
                .filter(parameter -> !parameter.path("required").asBoolean())
                .isPresent();
    }

    private boolean hidesLink(ApiDocument.Operation operation) {
        var answer = operation.node().path("responses").path("200");
        var page = document.resolve(answer.at("/content/application~1json/schema"));
        return parameter(operation, "cursor").isPresent()
                && page.path("properties").has("next")
                && !answer.path("headers").has("Link");
    }

    private Optional<JsonNode> parameter(ApiDocument.Operation operation, String name) {
        var parameters = operation.node().path("parameters").valueStream();
        return parameters
                .map(document::resolve)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
    }

    /** A body that is sent or answered: its media type object, and what to call it. */
    record Body(String name, JsonNode node) {}

    Stream<Body> bodies(ApiDocument.Operation operation) {
        var sent = media(operation.name() + " body", operation.node().path("requestBody"));
        var answered = operation.node().path("responses").properties().stream()
                .flatMap(one -> media(operation.name() + " " + one.getKey(), document.resolve(one.getValue())));
        return Stream.concat(sent, answered);
    }

    private static Stream<Body> media(String name, JsonNode holder) {
        return holder.path("content").properties().stream().map(media -> new Body(name, media.getValue()));
    }

    private static boolean hasExample(JsonNode media) {
        return media.has("example") || media.path("examples").size() > 0;
    }

    /** @param lists what the service calls its codes by, each with the codes that it has a label for */
    List<String> enumsWithoutLabels(Map<String, Set<String>> lists) {
        return document.root().findParents("enum").stream()
                .filter(schema -> !lists.getOrDefault(schema.path("x-codes").asText(), Set.of())
                        .containsAll(BreakingChanges.texts(schema.get("enum"))))
                .map(schema -> schema.get("enum") + " is not in the list that x-codes names")
                .toList();
    }

    /** Every property of every schema, unless it refers to a schema that has one, shows what its values look like. */
    List<String> gapsOfSchemas() {
        return document.root().path("components").path("schemas").properties().stream()
                .flatMap(schema -> gaps(schema.getKey(), schema.getValue()))
                .toList();
    }

    private Stream<String> gaps(String name, JsonNode schema) {
        var gaps = new ArrayList<String>();
        var properties = schema.path("properties");
        if (!schema.path("type").asText().equals("string") && !properties.isEmpty() && !schema.has("description")) {
            gaps.add(name + " has no description");
        }
        if (schema.has("enum") && !schema.has("description")) {
            gaps.add(name + " has no description");
        }
        properties.properties().forEach(property -> {
            if (!isDescribed(property.getKey(), property.getValue())) {
                gaps.add(name + "." + property.getKey() + " has no description");
            }
            if (!hasValue(property.getValue())) {
                gaps.add(name + "." + property.getKey() + " has no example");
            }
        });
        return gaps.stream();
    }

    private boolean isDescribed(String name, JsonNode property) {
        return property.has("description")
                || SAYING_NAMES.contains(name)
                || document.resolve(property).has("description")
                || document.resolve(property.path("items")).has("description");
    }

    private boolean hasValue(JsonNode property) {
        var schema = document.resolve(property);
        return property.has("examples")
                || Stream.of("examples", "enum", "properties", "default").anyMatch(schema::has)
                || schema.path("type").asText().equals("boolean")
                || schema.has("items") && hasValue(schema.get("items"));
    }
}
