package org.sambung.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a record's headers tell of its event, as far as they make sense: what is no id, time or name of an event is left out,
 * for an operator must not read of a person there.
 */
record Told(UUID eventId, String type, UUID subject, Instant time) {

    static Told of(ConsumerRecord<String, byte[]> record) {
        return new Told(
                id(header(record, "ce_id")),
                type(header(record, "ce_type")),
                id(header(record, "ce_subject")),
                time(header(record, "ce_time")));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String type(String text) {
        return text.length() <= 100 && text.matches("[a-z-]+(\\.[a-z-]+)+") ? text : null;
    }

    private static Instant time(String text) {
        try {
            return text.matches("\\d{4}-.*") ? Instant.parse(text) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
