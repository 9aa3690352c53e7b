package org.sambung.agreements.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.sambung.agreements.evaluation.Deliveries.Told;
import org.sambung.testing.contract.StoredSchemas;

/** Hands events to the consumer as its channels would, without the way over the broker. */
@ApplicationScoped
class Handing {

    @Inject
    CountingDeliveries counting;

    void over(Told told) {
        StoredSchemas.demandFits(told.type(), told.json());
        var record = new ConsumerRecord<>(
                told.topic(), 0, 1, told.subject().toString(), told.json().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", told.id().toString(),
                        "ce_type", told.type(),
                        "ce_subject", told.subject().toString(),
                        "ce_sequence", Long.toString(told.sequence()),
                        "ce_time", "2026-06-01T00:00:00Z")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        var poll = new ConsumerRecords<>(
                Map.of(new TopicPartition(told.topic(), record.partition()), List.of(record)), Map.of());
        if (told.topic().equals("visits")) {
            counting.onVisit(poll);
        } else {
            counting.onReferral(poll);
        }
    }

    /** The same words again under another id, as a producer that lost its memory would. */
    void again(Told told) {
        over(new Told(told.topic(), UUID.randomUUID(), told.type(), told.subject(), told.sequence(), told.json()));
    }
}
