package org.sambung.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the stored document says of the webhooks that a service sends. */
public final class DocumentedWebhooks {

    private final ApiDocument document = ApiDocument.stored();
    private final SchemaCheck check = new SchemaCheck(document);

    /** As it is posted; a missing node where there is none of that name. */
    public JsonNode operation(String name) {
        return document.root().path("webhooks").path(name).path("post");
    }

    /** Of its body. */
    public JsonNode schema(String name) {
        return media(name).path("schema");
    }

    public JsonNode example(String name) {
        return media(name).path("example");
    }

    /** One sentence for each thing in a message that the document does not say. */
    public List<String> errors(String name, String message) {
        return check.errors(schema(name), message);
    }

    private JsonNode media(String name) {
        return operation(name).path("requestBody").path("content").path("application/json");
    }
}
