package org.sambung.local.proof.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sambung.testing.KafkaBroker;

/** Everything that came to the topics, from their beginning, as anybody else would read it. */
public final class Topics implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<UUID, List<Sent>> byThing = new HashMap<>();
    private final Map<String, Set<String>> dead = new HashMap<>();

    /** An event in the order in which it can be read. */
    record Sent(UUID id, long sequence, String type) {}

    public Topics(int broker) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "localhost:" + broker, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var names = new ArrayList<>(KafkaBroker.TOPICS);
        consumer.listTopics().keySet().stream()
                .filter(name -> name.endsWith(".dlq"))
                .forEach(names::add);
        var partitions = names.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on to what is the end now. */
    void readOn() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var id = header(record, "ce_id");
        if (record.topic().endsWith(".dlq")) {
            dead.computeIfAbsent(id, event -> new HashSet<>()).add(header(record, "dead-letter-consumer"));
        } else if (id != null && header(record, "ce_sequence") != null) {
            try {
                byThing.computeIfAbsent(UUID.fromString(record.key()), thing -> new ArrayList<>())
                        .add(new Sent(
                                UUID.fromString(id),
                                Long.parseLong(header(record, "ce_sequence")),
                                header(record, "ce_type")));
            } catch (IllegalArgumentException poison) {
                // Not an event of any thing.
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    List<Sent> of(UUID thing) {
        return byThing.getOrDefault(thing, List.of());
    }

    /** Consumers that gave the event up. */
    Set<String> deadOf(UUID event) {
        return dead.getOrDefault(event.toString(), Set.of());
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(2));
    }
}
