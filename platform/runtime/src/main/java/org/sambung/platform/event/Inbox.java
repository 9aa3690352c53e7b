package org.sambung.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.DatabaseTrouble;
import org.sambung.platform.problem.Frames;

/**
 * Applies each event once: its id is noted in the transaction of its effect, within the bounds that the event names.
 * Trouble that passes is waited out here, so that order holds; what can never succeed goes to the dead-letter topic with a
 * coded cause, and the next event is taken.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ObjectReader reader;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Acting acting;

    @Inject
    InboxLedger ledger;

    @Inject
    DeadLetters deadLetters;

    @Inject
    MeterRegistry meters;

    Inbox(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * @param consumer the consumer's name, the same for ever: what it has seen is kept under it
     * @param handlers what to do by event type; other types are none of this consumer's business
     */
    public void receive(
            String consumer, ConsumerRecord<String, byte[]> record, Map<String, Consumer<CloudEvent>> handlers) {
        demandRunning();
        try {
            var event = CloudEvent.of(record, reader);
            var identity = Identity.job(consumer, event.id("facilityId"), event.id("partnerId"));
            var handler = handlers.get(event.type());
            waitingOutTrouble(event, () -> acting.as(identity, () -> applyOnce(consumer, event, handler)));
        } catch (PoisonEvent poison) {
            LOG.errorf(
                    "event at %s-%d@%d is dead: %s",
                    record.topic(), record.partition(), record.offset(), poison.getMessage());
            bury(consumer, record, poison);
        }
    }

    /** Until the broker has it: an event is neither passed over nor lost. */
    private void bury(String consumer, ConsumerRecord<String, byte[]> record, PoisonEvent poison) {
        for (var pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                deadLetters.send(consumer, record, poison);
                return;
            } catch (DeadLetters.NotSent brokerAway) {
                LOG.warn("dead letter waits for the broker");
                waitOrStop(pause);
            }
        }
    }

    private void waitingOutTrouble(CloudEvent event, Runnable effect) {
        for (var pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                effect.run();
                return;
            } catch (PoisonEvent poison) {
                throw poison;
            } catch (RuntimeException e) {
                // Whatever fails while the service goes down may be fine when it is up again.
                demandRunning();
                if (!DatabaseTrouble.mayPass(e)) {
                    LOG.errorf("event %s cannot be applied: %s", event.id(), Frames.of(e));
                    throw new PoisonEvent("handler-failed");
                }
                LOG.warnf(
                        "event %s waits for the database: %s",
                        event.id(), e.getClass().getName());
                waitOrStop(pause);
            }
        }
    }

    /** Types without a handler are none of this consumer's business, but their numbers count. */
    private void applyOnce(String consumer, CloudEvent event, Consumer<CloudEvent> handler) {
        if (handler != null && !ledger.note(consumer, event.id())) {
            return;
        }
        var missing = ledger.advance(consumer, event.subject(), event.sequence());
        if (missing > 0) {
            LOG.warnf(
                    "consumer %s misses %d events of %s before %d",
                    consumer, missing, event.subject(), event.sequence());
            meters.counter("sambung.inbox.gaps", "consumer", consumer).increment();
        }
        if (handler != null) {
            handler.accept(event);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** When the service stops meanwhile nothing is acknowledged, so the event comes again. */
    private void waitOrStop(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping");
        }
    }

    private void demandRunning() {
        if (stopping.getCount() == 0) {
            throw new IllegalStateException("stopping");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }
}
