package org.sambung.testing.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sambung.platform.event.CauseOfDeath;

/** The schemas of the Kafka headers that events and dead letters carry. */
final class EventHeaders {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private EventHeaders() {}

    static ObjectNode ofEvents() {
        var headers = MAKE.objectNode().put("type", "object");
        var properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        text(properties, "ce_id", "uuid", "The same however often the event comes.");
        properties.putObject("ce_type").put("type", "string").put("description", "The event's name.");
        text(properties, "ce_source", "uri-reference", "The service that sends it.");
        text(properties, "ce_subject", "uuid", "The aggregate that the event tells of.");
        text(properties, "ce_time", "date-time", "When it was recorded, UTC.");
        properties
                .putObject("ce_sequence")
                .put("type", "string")
                .put("pattern", "^[1-9][0-9]*$")
                .put("description", "The number of the event within its aggregate, from 1 and without a gap.");
        properties.putObject("content-type").put("const", "application/json");
        ArrayNode required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        properties
                .putObject("traceparent")
                .put("type", "string")
                .put("description", "W3C Trace Context of the request that caused it, where there was one.");
        return headers;
    }

    private static void text(ObjectNode properties, String name, String format, String description) {
        properties.putObject(name).put("type", "string").put("format", format).put("description", description);
    }

    static ObjectNode ofDeadLetters() {
        var headers = MAKE.objectNode().put("type", "object");
        var properties = headers.putObject("properties");
        var causes =
                properties.putObject("dead-letter-reason").put("type", "string").putArray("enum");
        List.of(CauseOfDeath.MALFORMED, CauseOfDeath.MALFORMED_DATA, CauseOfDeath.HANDLER_FAILED)
                .forEach(cause -> causes.add(cause.code()));
        for (var place : List.of("consumer", "topic", "partition", "offset")) {
            properties.putObject("dead-letter-" + place).put("type", "string");
        }
        var required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        properties
                .putObject("dead-letter-data")
                .put("const", "omitted")
                .put("description", "The event was too large to be buried with its data; the service's book has it.");
        return headers;
    }
}
