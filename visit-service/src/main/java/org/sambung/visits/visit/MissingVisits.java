package org.sambung.visits.visit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/** Says of visits that are long past and never started that they were missed. On every replica, as often as it likes. */
@ApplicationScoped
class MissingVisits {

    private static final Logger LOG = Logger.getLogger(MissingVisits.class);
    private static final String JOB = "missing-visits";

    /** Of one run; the next one takes the others. */
    private static final int MOST = 500;

    @Inject
    VisitRepository visits;

    @Inject
    VisitConfig config;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void missDue() {
        var before = clock.instant().minus(config.missedAfter());
        var due = acting.as(Identity.job(JOB, null, null), () -> visits.neverStarted(before, MOST));
        for (var one : due) {
            try {
                acting.as(Identity.job(JOB, one.facilityId(), null), () -> miss(one.id(), before));
            } catch (RuntimeException e) {
                // One visit in trouble must not keep the others waiting.
                LOG.errorf("visit %s not found missed: %s", one.id(), Frames.of(e));
            }
        }
    }

    /** Looks again under the lock: a tablet may have told of its start meanwhile. */
    private void miss(UUID id, Instant before) {
        var visit = visits.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (visit.isNeverStarted(before)) {
            visit.miss(MissReason.byTheClock(visit.getStatus()), clock.instant());
        }
    }
}
