package org.sambung.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** A record to the byte: whatever is wrong with it must be wrong again when it is replayed. Sealed, for it may say anything. */
record AsItCame(byte[] key, List<Header> headers, byte[] value) {

    record Header(byte[] name, byte[] value) {}

    static AsItCame of(ConsumerRecord<String, byte[]> record) {
        return new AsItCame(
                bytes(record.key()),
                Arrays.stream(record.headers().toArray())
                        .map(header -> new Header(bytes(header.key()), header.value()))
                        .toList(),
                record.value());
    }

    ConsumerRecord<String, byte[]> at(String topic, int partition, long offset, long timestamp) {
        var kept = new RecordHeaders();
        headers.forEach(header -> kept.add(new RecordHeader(text(header.name()), header.value())));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                text(key),
                value,
                kept,
                java.util.Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** How the column keeps it. */
    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<AsItCame> {
        Sealed() {
            super(AsItCame.class, "dead_letter|record");
        }
    }
}
