package org.sambung.platform.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;

/** Tells how many dead letters wait for an operator, and forgets those that were replayed long ago. */
@ApplicationScoped
class TendingLetters {

    private static final Identity JOB = Identity.job("tending-dead-letters", null, null);

    /** As long as their topic keeps them. Those that wait are kept until they are replayed. */
    private static final Duration KEEP = Duration.ofDays(90);

    @Inject
    DeadLetterRepository letters;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    private final AtomicLong waiting = new AtomicLong();

    void start(@Observes StartupEvent event) {
        meters.gauge("sambung.dead.letters.waiting", waiting);
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tend() {
        waiting.set(acting.as(JOB, () -> letters.countWaiting(null, null)));
        acting.as(JOB, () -> letters.deleteReplayedBefore(clock.instant().minus(KEEP)));
    }
}
