package org.sambung.agreements;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as a channel would hand them over. */
final class Arriving {

    private Arriving() {}

    static ConsumerRecord<String, byte[]> event(UUID subject, long offset, long sequence, String data) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "thing.done",
                        "ce_subject", subject.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", "2026-01-05T00:00:00Z")
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record(subject.toString(), offset, 1, data.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** At the same place of a topic of the same name that was made later. */
    static ConsumerRecord<String, byte[]> sameOffset(ConsumerRecord<String, byte[]> other) {
        return record(other.key(), other.offset(), other.timestamp() + 1, other.value(), other.headers());
    }

    private static ConsumerRecord<String, byte[]> record(
            String key, long offset, long timestamp, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                "agreements",
                3,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                headers,
                Optional.empty());
    }
}
