package org.sambung.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A whole example for every body, composed of the examples that stand at its properties, so that it follows the code. */
class Examples {

    private final Map<String, Schema> schemas;

    Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void addTo(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        addTo(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().forEach(answer -> addTo(answer.getContent()));
                });
    }

    private void addTo(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(this::addTo);
        }
    }

    private void addTo(MediaType body) {
        if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
            body.setExample(compose(body.getSchema()));
        }
    }

    /** Null where a text has no example: the test of the document finds it. */
    private Object compose(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return compose(resolve(schema, schemas));
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            return composeObject(schema);
        }
        if (schema.getItems() != null) {
            var item = compose(schema.getItems());
            return item == null ? null : List.of(item);
        }
        return composeValue(schema);
    }

    private Object composeObject(Schema schema) {
        var composed = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, property) -> {
            var value = compose(property);
            if (value != null) {
                composed.put(name, value);
            }
        });
        return composed;
    }

    private static Object composeValue(Schema schema) {
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        var type = schema.getType() == null ? null : schema.getType().get(0);
        if (type == SchemaType.BOOLEAN) {
            return true;
        }
        return null;
    }

    static Schema resolve(Schema schema, Map<String, Schema> schemas) {
        return schema.getRef() == null ? schema : schemas.get(nameOf(schema));
    }

    static String nameOf(Schema reference) {
        return reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
    }
}
