package org.sambung.platform.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Leaves out what the scanner met on its way, but no operation refers to. */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>(List.of("Problem"));

    private UnusedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void leaveOut(OpenAPI document) {
        var unused = new UnusedSchemas(document.getComponents().getSchemas());
        unused.use(unused.schemas.get("Problem"));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(UnusedSchemas::schemas)
                .forEach(unused::use);
        var left = new HashMap<>(unused.schemas);
        left.keySet().retainAll(unused.used);
        document.getComponents().setSchemas(left);
    }

    private static Stream<Schema> schemas(Operation operation) {
        var parameters = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .map(parameter -> parameter.getSchema());
        var sent = Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        var answered =
                operation.getResponses().getAPIResponses().values().stream().map(answer -> answer.getContent());
        return Stream.concat(parameters, Stream.concat(sent, answered).flatMap(UnusedSchemas::schemas));
    }

    private static Stream<Schema> schemas(Content content) {
        return Stream.ofNullable(content)
                .flatMap(media -> media.getMediaTypes().values().stream())
                .map(media -> media.getSchema());
    }

    private void use(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = Examples.nameOf(schema);
            if (used.add(name)) {
                use(schemas.get(name));
            }
            return;
        }
        use(schema.getItems());
        use(schema.getAdditionalPropertiesSchema());
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(this::use);
    }
}
