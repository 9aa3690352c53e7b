package org.sambung.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One operation of a document. */
public record ApiOperation(ApiDocument document, String verb, String path, JsonNode item, JsonNode operation) {

    public String method() {
        return verb.toUpperCase(Locale.ROOT);
    }

    /** The roles that may; empty for everybody who is known, and for open routes. */
    public List<String> roles() {
        return texts(operation.path("x-roles"));
    }

    /** Whether it asks for a token. */
    public boolean isGuarded() {
        return List.of("roles", "authenticated")
                .contains(operation.path("x-access").asText());
    }

    public boolean documents(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    /** The schema of the JSON body, where there is one. */
    Optional<JsonNode> body() {
        return ofBody("schema");
    }

    Optional<JsonNode> example() {
        return ofBody("example");
    }

    private Optional<JsonNode> ofBody(String what) {
        var part = document.resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path(what);
        return part.isMissingNode() ? Optional.empty() : Optional.of(part);
    }

    boolean isBodyRequired() {
        return document.resolved(operation.path("requestBody")).path("required").asBoolean();
    }

    List<JsonNode> parameters(String in) {
        var parameters = new ArrayList<JsonNode>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        return parameters.stream()
                .map(document::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
