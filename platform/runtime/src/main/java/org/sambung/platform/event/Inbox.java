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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
    DeadLetterBook book;

    @Inject
    TraceOfCause traces;

    @Inject
    MeterRegistry meters;

    Inbox(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Returns when the event has had its effect, or lies among the dead letters. */
    public void receive(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        demandRunning();
        try {
            waitingOut("event", DatabaseTrouble::mayPass, record, () -> take(subscription, record));
        } catch (PoisonEvent poison) {
            bury(subscription.consumer(), record, poison.causeOfDeath());
        }
    }

    /** The same with several, in their order; those that are none of this consumer's business are counted together. */
    public void receive(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        var passing = new Passing();
        for (var record : records) {
            var event = withoutEffect(subscription, record);
            if (event.isPresent()) {
                passing.add(event.get());
            } else {
                // Before what follows, which may be of the same aggregate.
                passing = passed(subscription, passing, record);
                receive(subscription, record);
            }
        }
        if (!records.isEmpty()) {
            passed(subscription, passing, records.iterator().next());
        }
    }

    /** The same way again, without waiting: trouble that passes comes through. @throws PoisonEvent if it is still dead */
    public void takeAgain(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        try {
            take(subscription, record);
        } catch (PoisonEvent stillDead) {
            throw stillDead;
        } catch (RuntimeException e) {
            if (DatabaseTrouble.mayPass(e)) {
                throw e;
            }
            throw failed(record, e);
        }
    }

    private void take(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        var event = CloudEvent.of(record, reader);
        var consumer = subscription.consumer();
        var identity = Identity.job(consumer, event.id("facilityId"), event.id("partnerId"));
        traces.goOn(consumer, record, () -> acting.as(identity, () -> applyOnce(subscription, event)));
    }

    /** Until the broker has it and the book names it: an event is neither passed over nor lost. */
    private void bury(String consumer, ConsumerRecord<String, byte[]> record, CauseOfDeath cause) {
        LOG.errorf("event at %s is dead: %s", place(record), cause.code());
        waitingOut(
                "dead letter",
                DeadLetters.NotSent.class::isInstance,
                record,
                () -> deadLetters.send(consumer, record, cause));
        try {
            waitingOut("dead letter", DatabaseTrouble::mayPass, record, () -> book.enter(consumer, record, cause));
        } catch (PoisonEvent unwritable) {
            LOG.errorf("dead letter at %s is on its topic only", place(record));
        }
        meters.counter("sambung.inbox.dead", "consumer", consumer, "cause", cause.code())
                .increment();
    }

    private void waitingOut(
            String what, Predicate<RuntimeException> mayPass, ConsumerRecord<String, byte[]> record, Runnable attempt) {
        for (var pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                attempt.run();
                return;
            } catch (PoisonEvent poison) {
                throw poison;
            } catch (RuntimeException e) {
                // Whatever fails while the service goes down may be fine when it is up again.
                demandRunning();
                if (!mayPass.test(e)) {
                    throw failed(record, e);
                }
                LOG.warnf(
                        "%s at %s waits: %s", what, place(record), e.getClass().getName());
                waitOrStop(pause);
            }
        }
    }

    private static PoisonEvent failed(ConsumerRecord<String, byte[]> record, RuntimeException e) {
        LOG.errorf("event at %s cannot be applied: %s", place(record), Frames.of(e));
        return new PoisonEvent(CauseOfDeath.HANDLER_FAILED);
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + '-' + record.partition() + '@' + record.offset();
    }

    /** What is malformed is not passed over: it is poison. */
    private Optional<CloudEvent> withoutEffect(Subscription subscription, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(CloudEvent.of(record, reader)).filter(event -> !subscription.concerns(event));
        } catch (PoisonEvent poison) {
            return Optional.empty();
        }
    }

    /** @return a new one to gather in */
    private Passing passed(Subscription subscription, Passing passing, ConsumerRecord<String, byte[]> where) {
        demandRunning();
        if (passing.events() > 0) {
            var consumer = subscription.consumer();
            waitingOut(
                    "events",
                    DatabaseTrouble::mayPass,
                    where,
                    () -> acting.as(Identity.job(consumer, null, null), () -> count(consumer, passing)));
        }
        return new Passing();
    }

    /** What is none of this consumer's business is not noted, but its number counts. */
    private void applyOnce(Subscription subscription, CloudEvent event) {
        var consumer = subscription.consumer();
        var one = new Passing();
        one.add(event);
        if (!subscription.concerns(event)) {
            count(consumer, one);
        } else if (ledger.note(consumer, event.id())) {
            advance(consumer, one);
            subscription.reactions().get(event.type()).apply(event);
        }
    }

    private void count(String consumer, Passing passing) {
        advance(consumer, passing);
        meters.counter("sambung.inbox.ignored", "consumer", consumer).increment(passing.events());
    }

    private void advance(String consumer, Passing seen) {
        ledger.advance(consumer, seen.numbers()).forEach((aggregate, missing) -> {
            LOG.warnf(
                    "consumer %s misses %d events of %s before %d",
                    consumer, missing, aggregate, seen.numbers().get(aggregate).last());
            meters.counter("sambung.inbox.gaps", "consumer", consumer).increment();
        });
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
