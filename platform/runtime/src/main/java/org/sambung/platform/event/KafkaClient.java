package org.sambung.platform.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's one connection to write to Kafka: idempotent, acknowledged by all in-sync replicas. */
@ApplicationScoped
public class KafkaClient {

    private final Producer<String, byte[]> producer;

    /** @param broker what stands under {@code kafka.}: where it is, and how it is to be spoken to */
    KafkaClient(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        var settings = new HashMap<>(broker);
        settings.putAll(Map.of(
                "client.id", service,
                "acks", "all",
                "enable.idempotence", "true",
                // The defaults would hold the relay's transaction for two minutes when the broker is away.
                "request.timeout.ms", "5000",
                "delivery.timeout.ms", "10000",
                "max.block.ms", "5000"));
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
