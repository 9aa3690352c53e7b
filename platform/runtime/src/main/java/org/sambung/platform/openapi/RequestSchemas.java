package org.sambung.platform.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** In a body, a property that is not described is an error. */
final class RequestSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> closed = new HashSet<>();

    private RequestSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void close(OpenAPI document) {
        var requests = new RequestSchemas(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> requests.close(body.getSchema()));
    }

    private void close(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = Examples.nameOf(schema);
            if (closed.add(name)) {
                close(schemas.get(name));
            }
            return;
        }
        close(schema.getItems());
        if (schema.getProperties() != null) {
            schema.setAdditionalPropertiesBoolean(false);
            schema.getProperties().values().forEach(this::close);
        }
    }
}
