package org.sambung.platform.snapshot;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Republishing;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.DatabaseTrouble;
import org.sambung.platform.problem.Frames;
import org.sambung.platform.snapshot.SnapshotRepository.Thing;

/**
 * Tells collections anew, thing by thing. A thing is told in the transaction that moves the snapshot on to it: whichever
 * replica goes on after a crash, each is told once. Runs on every replica; two at the same snapshot only take turns.
 */
@ApplicationScoped
class TakingSnapshots {

    private static final Logger LOG = Logger.getLogger(TakingSnapshots.class);
    private static final String JOB = "taking-snapshots";
    private static final Identity NOBODYS = Identity.job(JOB, null, null);
    private static final int BATCH = 200;

    @Inject
    SnapshotRepository snapshots;

    @Inject
    @Any
    Instance<SnapshotSource<?>> sources;

    @Inject
    Republishing republishing;

    @Inject
    EntityManager entities;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    boolean knows(String collection) {
        return source(collection).isPresent();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        try {
            while (tellBatch()) {
                LOG.debug("a snapshot is under way");
            }
        } catch (RuntimeException e) {
            LOG.warnf("snapshots wait: %s", e.getClass().getName());
        }
    }

    private record Batch(Snapshot snapshot, List<Thing> things) {}

    /** True if there may be more. */
    private boolean tellBatch() {
        var next = acting.as(NOBODYS, () -> snapshots
                .oldestAtWork()
                .map(snapshot -> new Batch(
                        snapshot, knows(snapshot.getCollection()) ? snapshots.next(snapshot, BATCH) : List.of())));
        if (next.isEmpty()) {
            return false;
        }
        var snapshot = next.get().snapshot();
        var reached = snapshot.getReached();
        for (var thing : next.get().things()) {
            if (!tell(
                    snapshot.getId(),
                    reached,
                    thing,
                    source(snapshot.getCollection()).orElseThrow())) {
                return true;
            }
            reached = thing.id();
        }
        if (next.get().things().isEmpty()) {
            acting.as(NOBODYS, () -> snapshots.finish(snapshot.getId(), snapshot.getReached(), clock.instant()));
        }
        return true;
    }

    /** False if another replica was faster. One that cannot be told is counted and keeps none of the others from it. */
    private <A extends Aggregate> boolean tell(UUID snapshot, UUID from, Thing thing, SnapshotSource<A> source) {
        var identity = Identity.job(JOB, thing.facilityId(), thing.partnerId());
        try {
            return acting.as(identity, () -> {
                if (!snapshots.advance(snapshot, from, thing.id(), true)) {
                    return false;
                }
                var found = entities.find(source.type(), thing.id(), LockModeType.PESSIMISTIC_WRITE);
                republishing.tell(found, source.snapshotOf(found, clock.instant()));
                return true;
            });
        } catch (RuntimeException e) {
            if (DatabaseTrouble.mayPass(e)) {
                throw e;
            }
            LOG.errorf("%s not told: %s", thing.id(), Frames.of(e));
            return acting.as(NOBODYS, () -> snapshots.advance(snapshot, from, thing.id(), false));
        }
    }

    private Optional<SnapshotSource<?>> source(String collection) {
        return sources.stream()
                .<SnapshotSource<?>>map(source -> source)
                .filter(source -> source.collection().equals(collection))
                .findFirst();
    }
}
