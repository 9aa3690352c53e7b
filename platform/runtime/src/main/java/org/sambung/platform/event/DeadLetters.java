package org.sambung.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Where events go that can never be applied: {@code <topic>.<consumer>.dlq}, as they came, with the place they came from
 * and a coded cause. Never with an exception's message, which may carry personal data.
 */
@ApplicationScoped
class DeadLetters {

    @Inject
    KafkaClient kafka;

    /** Returns when the broker has it. @throws NotSent when it has not, so that the event is not passed over */
    void send(String consumer, ConsumerRecord<String, byte[]> dead, CauseOfDeath cause) {
        try {
            send(letter(consumer, dead, dead.value(), cause));
        } catch (RecordTooLargeException e) {
            // With our headers it is larger than it was. The book keeps the whole of it.
            var withoutData = letter(consumer, dead, null, cause);
            put(withoutData, "dead-letter-data", "omitted");
            send(withoutData);
        }
    }

    private static ProducerRecord<String, byte[]> letter(
            String consumer, ConsumerRecord<String, byte[]> dead, byte[] value, CauseOfDeath cause) {
        var topic = dead.topic() + '.' + consumer.split("\\.")[0] + ".dlq";
        var letter = new ProducerRecord<>(topic, dead.key(), value);
        dead.headers().forEach(header -> letter.headers().add(header));
        put(letter, "dead-letter-reason", cause.code());
        put(letter, "dead-letter-consumer", consumer);
        put(letter, "dead-letter-topic", dead.topic());
        put(letter, "dead-letter-partition", Integer.toString(dead.partition()));
        put(letter, "dead-letter-offset", Long.toString(dead.offset()));
        return letter;
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge && letter.value() != null) {
                throw tooLarge;
            }
            throw new NotSent();
        } catch (KafkaException e) {
            throw new NotSent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping");
        }
    }

    /** The broker did not take it. */
    static class NotSent extends RuntimeException {}

    private static void put(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
