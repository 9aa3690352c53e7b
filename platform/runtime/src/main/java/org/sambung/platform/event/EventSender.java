package org.sambung.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends rows as CloudEvents 1.0 in binary mode, key = aggregate, and waits for every acknowledgement. */
@ApplicationScoped
class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final KafkaClient kafka;
    private final String topic;
    private final String source;

    EventSender(
            KafkaClient kafka, @ConfigProperty(name = "quarkus.application.name") String service, OutboxConfig config) {
        this.kafka = kafka;
        this.topic = config.topic();
        this.source = "/" + service;
    }

    /** For each row, in order, whether all in-sync replicas have it. */
    List<Boolean> send(List<OutboxSlots.Row> rows) {
        var pending = new ArrayList<Future<RecordMetadata>>();
        for (var row : rows) {
            try {
                var sent = kafka.send(record(row));
                pending.add(sent);
                if (isBrokerAway(sent)) {
                    break;
                }
            } catch (RuntimeException e) {
                LOG.warnf("event %s not sent: %s", row.id(), e.getClass().getName());
                break;
            }
        }
        kafka.flush();
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> i < pending.size() && acknowledged(rows.get(i), pending.get(i)))
                .toList();
    }

    /** A broker that cannot be found fails a record after its time-out: the others need not wait for it one by one. */
    private static boolean isBrokerAway(Future<RecordMetadata> sent) {
        try {
            return sent.isDone() && sent.get() == null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TimeoutException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean acknowledged(OutboxSlots.Row row, Future<RecordMetadata> pending) {
        try {
            pending.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf(
                    "event %s not acknowledged: %s",
                    row.id(), e.getCause().getClass().getName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxSlots.Row row) {
        var record = new ProducerRecord<>(topic, row.aggregate().toString(), row.payload());
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.id().toString());
        put(headers, "ce_type", row.type());
        put(headers, "ce_source", source);
        put(headers, "ce_subject", row.aggregate().toString());
        put(headers, "ce_time", row.recordedAt().toInstant().toString());
        put(headers, "ce_sequence", Long.toString(row.sequence()));
        put(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            put(headers, "traceparent", row.traceparent());
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
