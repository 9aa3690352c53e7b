package org.sambung.local.proof.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends what the services' own relay never would, or not so. */
final class Sending implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Sending(int broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "localhost:" + broker, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has it. */
    void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A CloudEvent about the record's key. */
    static ProducerRecord<String, byte[]> headed(ProducerRecord<String, byte[]> record, String type, long sequence) {
        return headed(record, UUID.randomUUID(), type, sequence);
    }

    static ProducerRecord<String, byte[]> headed(
            ProducerRecord<String, byte[]> record, UUID id, String type, long sequence) {
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/proof",
                        "ce_subject",
                        record.key(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
