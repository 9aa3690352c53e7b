package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;
import org.sambung.visits.visit.VisitEvents.VisitSnapshot;

@ApplicationScoped
class VisitSnapshots implements SnapshotSource<Visit> {

    @Override
    public String collection() {
        return "visits";
    }

    @Override
    public Class<Visit> type() {
        return Visit.class;
    }

    @Override
    public DomainEvent snapshotOf(Visit visit, Instant at) {
        return new VisitSnapshot(
                visit.getBooking(),
                visit.getStatus(),
                visit.getStartedAt(),
                visit.getCompletedAt(),
                visit.getCancelledBy(),
                visit.getReason(),
                visit.getChain().rescheduledTo(),
                visit.getAttended(),
                visit.getWorkDone(),
                at);
    }
}
