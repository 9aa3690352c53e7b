package org.sambung.local.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as a consumer would, from now on, and tells of each record whose it is and when it had been read. */
final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean open = true;

    Topic(String bootstrapServers, String topic, ObjLongConsumer<UUID> told) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Where the end is, is asked when it is needed, unless it is asked now.
        partitions.forEach(consumer::position);
        thread = new Thread(() -> read(told), "topic");
        thread.start();
    }

    private void read(ObjLongConsumer<UUID> told) {
        while (open) {
            var records = consumer.poll(Duration.ofMillis(200));
            var at = System.nanoTime();
            for (var event : records) {
                var subject = event.headers().lastHeader("ce_subject").value();
                told.accept(UUID.fromString(new String(subject, StandardCharsets.UTF_8)), at);
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
