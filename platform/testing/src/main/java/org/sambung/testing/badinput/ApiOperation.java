package org.sambung.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.sambung.testing.openapi.ApiDocument;

/** One operation of a document, as somebody meets it who wants to call it. */
record ApiOperation(ApiDocument document, ApiDocument.Operation operation) {

    static List<ApiOperation> of(ApiDocument document) {
        return document.operations().stream()
                .map(operation -> new ApiOperation(document, operation))
                .toList();
    }

    String method() {
        return operation.verb();
    }

    String path() {
        return operation.path();
    }

    /** The roles that may; empty for everybody who is known, and for open routes. */
    List<String> roles() {
        return texts(node().path("x-roles"));
    }

    /** Whether it asks for a token. */
    boolean isGuarded() {
        return List.of("roles", "authenticated")
                .contains(node().path("x-access").asText());
    }

    boolean documents(int status) {
        return node().path("responses").has(Integer.toString(status));
    }

    boolean hasBody() {
        return schemaOfBody().isPresent();
    }

    boolean isBodyRequired() {
        return node().path("requestBody").path("required").asBoolean();
    }

    Optional<JsonNode> schemaOfBody() {
        var schema = json().path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /**
     * The document's own example.
     *
     * @param known values by property name, for what must exist: {@code partnerId}
     */
    JsonNode example(Map<String, String> known) {
        var body = json().path("example").deepCopy();
        known.forEach(
                (name, value) -> body.findParents(name).forEach(parent -> ((ObjectNode) parent).put(name, value)));
        return body;
    }

    List<JsonNode> parameters(String in) {
        return StreamSupport.stream(node().path("parameters").spliterator(), false)
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    Schema schema(JsonNode schema) {
        return Schema.of(document, schema);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode json() {
        return node().path("requestBody").path("content").path("application/json");
    }

    private JsonNode node() {
        return operation.node();
    }

    @Override
    public String toString() {
        return operation.name();
    }
}
