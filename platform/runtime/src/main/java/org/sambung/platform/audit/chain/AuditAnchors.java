package org.sambung.platform.audit.chain;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The chains' heads as they are kept outside the database: on the compacted topic {@code <service's topic>.audit-heads},
 * key = tenant. Whoever changes the database cannot change what stands there.
 */
@ApplicationScoped
class AuditAnchors {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_EMPTY_POLLS = 25;

    private final Map<String, Object> settings;
    private final String topic;
    private final Map<String, Head> heads = new HashMap<>();
    private KafkaConsumer<String, byte[]> consumer;

    /** @param broker what stands under {@code kafka.}: where it is, and how it is to be spoken to */
    AuditAnchors(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "sambung.outbox.topic") String topic) {
        this.topic = topic + ".audit-heads";
        this.settings = new HashMap<>(broker);
        settings.putAll(Map.of(
                "client.id", topic + "-audit-heads", "enable.auto.commit", "false", "default.api.timeout.ms", "5000"));
    }

    /** The broker could not be asked. */
    static class AnchorsAway extends RuntimeException {

        AnchorsAway(Throwable cause) {
            super("audit anchors not read", cause);
        }
    }

    String topic() {
        return topic;
    }

    /** The last head of each tenant. What was read stays; a later call reads on. */
    synchronized Map<String, Head> read() {
        try {
            if (consumer == null) {
                open();
            }
            readToEnd();
            return Map.copyOf(heads);
        } catch (KafkaException | IllegalStateException e) {
            close();
            throw new AnchorsAway(e);
        }
    }

    private void open() {
        heads.clear();
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("no such topic");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void readToEnd() {
        var ends = consumer.endOffsets(consumer.assignment());
        var empty = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            records.forEach(this::take);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > MOST_EMPTY_POLLS) {
                throw new IllegalStateException("broker silent");
            }
        }
    }

    /** A record without content is how an operator lifts an anchor, after a restore to an earlier point in time. */
    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            heads.remove(record.key());
            return;
        }
        // Two replicas may cross: what was once said to be there must stay.
        Head.ofJson(record.value())
                .ifPresent(head -> heads.merge(
                        record.key(), head, (known, later) -> later.number() > known.number() ? later : known));
    }

    @PreDestroy
    synchronized void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
