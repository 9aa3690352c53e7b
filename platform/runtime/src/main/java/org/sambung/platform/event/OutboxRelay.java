package org.sambung.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox. Runs on every replica; a signal after commit wakes it, a short poll is the safety net. What
 * comes while it is at work, or within 20 ms of that, goes with the next batch: the more there is, the less each costs, here
 * and at everybody who consumes it. What fails, because the broker is away or refuses a record, holds back its own aggregate
 * and is tried again at the next poll.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** When another replica was at work: what has come for its slots meanwhile it may not have seen. */
    private static final Duration ANOTHER_LOOK = Duration.ofMillis(20);

    /** From one batch to the next: an event after a pause leaves at once, one of many a little later and with others. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    @Inject
    OutboxConfig config;

    @Inject
    OutboxSlots slots;

    @Inject
    MeterRegistry meters;

    private final Semaphore signal = new Semaphore(0);
    private final AtomicLong unpublished = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread loop;

    void start(@Observes StartupEvent event) {
        meters.gauge("sambung.outbox.unpublished", unpublished);
        if (config.relay()) {
            loop = new Thread(this::run, "outbox-relay");
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            stopping.countDown();
            signal.release();
            loop.join();
        }
    }

    void wake() {
        signal.release();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            unpublished.set(slots.waiting());
        } catch (SQLException e) {
            LOG.debugf("outbox not counted: %s", e.getClass().getName());
        }
    }

    private void run() {
        var pause = config.poll();
        try {
            while (!stopping.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                pause = tryToPublish() ? config.poll() : ANOTHER_LOOK;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails waits for the next poll. @return whether nothing was left to another replica */
    private boolean tryToPublish() {
        try {
            return publish();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "outbox not sent, next attempt at the next poll: %s",
                    e.getClass().getName());
            return true;
        }
    }

    /** As long as whole batches leave there may be more. @return whether nothing was left to another replica */
    private boolean publish() throws SQLException {
        var round = slots.publish();
        while (stopping.getCount() > 0 && round.more()) {
            LOG.debug("a full batch left");
            round = slots.publish();
        }
        return round.all();
    }
}
