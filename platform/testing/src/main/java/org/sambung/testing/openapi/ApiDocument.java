package org.sambung.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document as a tree. */
public record ApiDocument(JsonNode root) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** Of each path; compiled once, for they are asked for at every answer that a test gets. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new QuotedTimes())
            .build());

    /** The one that the running service serves. */
    static ApiDocument served() {
        try {
            var text = RestAssured.given()
                    .noFilters()
                    .get("/q/openapi?format=json")
                    .asString();
            return new ApiDocument(new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that is stored in the service's module. */
    public static ApiDocument stored() {
        return ofYaml(StoredDocuments.ofModule().present());
    }

    static ApiDocument ofYaml(String text) {
        try {
            return new ApiDocument(YAML.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation with its method in capitals and its path. */
    public record Operation(String verb, String path, JsonNode node) {

        public String name() {
            return verb + " " + path;
        }

        Stream<String> missing(String... fields) {
            return Stream.of(fields).filter(field -> !node.has(field)).map(field -> name() + " has no " + field);
        }

        boolean answers(String verb, String path) {
            return this.verb.equals(verb) && pattern().matcher(path).matches();
        }

        private Pattern pattern() {
            return PATTERNS.computeIfAbsent(path, one -> Pattern.compile(one.replaceAll("\\{[^}]*}", "[^/]+")));
        }
    }

    public List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> VERBS.contains(verb.getKey()))
                .forEach(verb -> found.add(new Operation(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()))));
        return found;
    }

    /** A path without variables goes before one with them. */
    Optional<Operation> operation(String verb, String path) {
        var matching = operations().stream()
                .filter(operation -> operation.answers(verb, path))
                .toList();
        return matching.stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .or(() -> matching.stream().findFirst());
    }

    /** What a reference stands for, or the node itself. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** Other readers of YAML than this one take a bare day or instant for a date of their own. */
    private static class QuotedTimes extends StringQuotingChecker.Default {

        private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*|\\d+:\\d\\d.*");

        @Override
        public boolean needToQuoteValue(String value) {
            return TIME.matcher(value).matches() || super.needToQuoteValue(value);
        }
    }
}
