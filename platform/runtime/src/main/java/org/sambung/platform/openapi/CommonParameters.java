package org.sambung.platform.openapi;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Parameters that mean the same wherever they appear.
 *
 * @param needsIfMatch whether the route can answer that it is missing
 * @param listed the properties of the things that the route lists; a parameter named as one asks for an equal one
 */
record CommonParameters(boolean needsIfMatch, Set<String> listed) {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "id", "The thing's id.",
            "cursor", "Where the page begins: next of the page before.",
            "limit", "How many items the page has at most.",
            "sha256", "What the content hashes to, in hex; compared when it has arrived.");

    private static final Map<String, String> EXAMPLES =
            Map.of("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    /** @param failures what the route can answer that carries nothing out, by status */
    static CommonParameters of(Operation operation, Set<Integer> failures, Map<String, Schema> schemas) {
        var listed = operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> Stream.ofNullable(answer.getContent()))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(body -> Stream.ofNullable(body.getSchema()))
                .flatMap(page -> Stream.ofNullable(properties(page, schemas).get("items")))
                .flatMap(items -> Stream.ofNullable(items.getItems()))
                .flatMap(thing -> properties(thing, schemas).keySet().stream())
                .collect(Collectors.toSet());
        return new CommonParameters(failures.contains(Failure.IF_MATCH_NEEDED.status()), listed);
    }

    private static Map<String, Schema> properties(Schema schema, Map<String, Schema> schemas) {
        var properties = Examples.resolve(schema, schemas).getProperties();
        return properties == null ? Map.of() : properties;
    }

    /** A parameter that means something else says so itself; the test of the document finds those that do not. */
    Parameter describe(Parameter parameter) {
        var name = parameter.getName();
        if ("If-Match".equals(name)) {
            return SharedParts.parameter(needsIfMatch ? SharedParts.IF_MATCH_TO_EDIT : SharedParts.IF_MATCH);
        }
        if (parameter.getDescription() == null) {
            var asksForEqual = parameter.getIn() == Parameter.In.QUERY && listed.contains(name);
            parameter.setDescription(
                    DESCRIPTIONS.getOrDefault(name, asksForEqual ? "Only those with this " + name + "." : null));
            if (EXAMPLES.containsKey(name)) {
                parameter.setExample(EXAMPLES.get(name));
            }
        }
        return parameter;
    }
}
