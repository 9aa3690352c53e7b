package org.sambung.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sambung.testing.Json;

/** Whether JSON is what a schema of the document says, and has nothing that it does not say. */
class SchemaCheck {

    private final JsonNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    SchemaCheck(ApiDocument document) {
        components = Json.closed(document.root().path("components").path("schemas"));
    }

    /** One sentence for each thing that is wrong; texts of the instance are not quoted. */
    List<String> errors(JsonNode schema, String instance) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(
                        instance,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        var whole = Json.closed(schema);
        if (whole instanceof ObjectNode object) {
            object.putObject("components").set("schemas", components);
        }
        return registry.getSchema(whole.toString(), InputFormat.JSON);
    }
}
