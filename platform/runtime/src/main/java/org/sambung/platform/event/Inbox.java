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
 * Trouble that passes is waited out here, so that order holds; what can never succeed is thrown as {@link PoisonEvent} and
 * goes to the dead-letter topic.
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
        var event = CloudEvent.of(record, reader);
        var handler = handlers.get(event.type());
        if (handler == null) {
            return;
        }
        var identity = Identity.job(consumer, event.id("facilityId"), event.id("partnerId"));
        for (var pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                acting.as(identity, () -> applyOnce(consumer, event, handler));
                return;
            } catch (PoisonEvent e) {
                throw e;
            } catch (RuntimeException e) {
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

    private void applyOnce(String consumer, CloudEvent event, Consumer<CloudEvent> handler) {
        if (!ledger.note(consumer, event.id())) {
            return;
        }
        var missing = ledger.advance(consumer, event.subject(), event.sequence());
        if (missing > 0) {
            LOG.warnf(
                    "consumer %s misses %d events of %s before %d",
                    consumer, missing, event.subject(), event.sequence());
            meters.counter("sambung.inbox.gaps", "consumer", consumer).increment();
        }
        handler.accept(event);
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Nothing is acknowledged when the service stops meanwhile, so the event comes again. */
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

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }
}
