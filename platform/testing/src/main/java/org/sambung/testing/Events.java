package org.sambung.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sambung.testing.contract.StoredSchemas;

/** Sends events as another service would, and reads what was sent. */
public final class Events {

    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Parts.kafka()), new StringSerializer(), new ByteArraySerializer());

    private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

    private Events() {}

    /** Sends one event as its producer promises it, and waits for the broker. */
    public static void send(String topic, UUID id, String type, UUID subject, long sequence, String json) {
        StoredSchemas.demandFits(type, json);
        sendUnpromised(topic, id, type, subject, sequence, json);
    }

    /** The same with an event that its producer would never send. */
    public static void sendUnpromised(String topic, UUID id, String type, UUID subject, long sequence, String json) {
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_type", type,
                "ce_source", "/test",
                "ce_subject", subject.toString(),
                "ce_time", Instant.now().toString(),
                "ce_sequence", Long.toString(sequence));
        sendRaw(topic, subject.toString(), headers, json.getBytes(StandardCharsets.UTF_8));
    }

    public static void sendRaw(String topic, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic now, in order within each aggregate. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return READERS.computeIfAbsent(topic, name -> new TopicReader(Parts.kafka(), name))
                .upToNow();
    }

    /** The types of an aggregate's events on a topic, in order. */
    public static List<String> typesOf(String topic, UUID aggregate) {
        return all(topic).stream()
                .filter(record -> record.key().equals(aggregate.toString()))
                .map(record -> header(record, "ce_type"))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
