package org.sambung.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox. Runs on every replica; a signal after commit wakes it, a short poll is the safety net.
 * A slot that fails, because the broker is away or refuses a record, stops alone and is tried again at the next poll.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int WORKERS = 4;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxSlots slots;

    @Inject
    MeterRegistry meters;

    private final Semaphore signal = new Semaphore(0);
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
    private final AtomicLong unpublished = new AtomicLong();
    private volatile boolean running;
    private ExecutorService workers;
    private Thread loop;

    void start(@Observes StartupEvent event) {
        meters.gauge("sambung.outbox.unpublished", unpublished);
        if (config.relay()) {
            running = true;
            workers = Executors.newFixedThreadPool(WORKERS, task -> new Thread(task, "outbox-slot"));
            loop = new Thread(this::run, "outbox-relay");
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (running) {
            running = false;
            signal.release();
            loop.join();
            workers.shutdown();
            workers.awaitTermination(15, TimeUnit.SECONDS);
        }
    }

    void wake() {
        signal.release();
    }

    private void run() {
        while (running) {
            try {
                signal.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                dispatch();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warnf(
                        "outbox not read, next attempt at the next poll: %s",
                        e.getClass().getName());
            }
        }
    }

    private void dispatch() throws Exception {
        var waiting = slots.waiting();
        unpublished.set(waiting.values().stream().mapToLong(Long::longValue).sum());
        for (var slot : waiting.keySet()) {
            if (busy.add(slot)) {
                workers.submit(() -> publish(slot));
            }
        }
    }

    private void publish(int slot) {
        try {
            // As long as whole batches leave there may be more; what arrives later brings its own signal.
            while (running && slots.publish(slot)) {
                LOG.debugf("slot %d: a full batch left", slot);
            }
        } catch (Exception e) {
            LOG.warnf(
                    "slot %d stopped, next attempt at the next poll: %s",
                    slot, e.getClass().getName());
        } finally {
            busy.remove(slot);
        }
    }
}
