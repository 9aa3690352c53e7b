package org.sambung.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it came over Kafka: CloudEvents 1.0, binary mode.
 *
 * @param sequence the number of the event within its subject, gap-free
 */
public record CloudEvent(
        UUID id, String type, UUID subject, long sequence, Instant time, JsonNode data, ObjectReader reader) {

    /** @throws PoisonEvent when the record is no CloudEvent of ours */
    static CloudEvent of(ConsumerRecord<String, byte[]> record, ObjectReader reader) {
        try {
            return new CloudEvent(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    UUID.fromString(header(record, "ce_subject")),
                    sequence(header(record, "ce_sequence")),
                    Instant.parse(header(record, "ce_time")),
                    object(reader.readTree(record.value())),
                    reader);
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED);
        }
    }

    private static long sequence(String header) {
        var sequence = Long.parseLong(header);
        if (sequence < 1) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED);
        }
        return sequence;
    }

    private static JsonNode object(JsonNode data) {
        if (!data.isObject()) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED_DATA);
        }
        return data;
    }

    /** The data as the consumer's own record; properties it does not declare are ignored. */
    <T> T as(Class<T> type) {
        try {
            return reader.forType(type).readValue(data);
        } catch (IOException malformed) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED_DATA);
        }
    }

    /** An id in the data's first level, or null. */
    public UUID id(String property) {
        var value = data.get(property);
        try {
            return value == null || value.isNull() ? null : UUID.fromString(value.asText());
        } catch (IllegalArgumentException malformed) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED_DATA);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || record.value() == null) {
            throw new PoisonEvent(CauseOfDeath.MALFORMED);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
