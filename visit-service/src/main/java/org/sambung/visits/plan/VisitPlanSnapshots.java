package org.sambung.visits.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.snapshot.SnapshotSource;
import org.sambung.visits.plan.VisitPlanEvents.VisitPlanSnapshot;

@ApplicationScoped
class VisitPlanSnapshots implements SnapshotSource<VisitPlan> {

    @Override
    public String collection() {
        return "visit-plans";
    }

    @Override
    public Class<VisitPlan> type() {
        return VisitPlan.class;
    }

    @Override
    public DomainEvent snapshotOf(VisitPlan plan, Instant at) {
        return new VisitPlanSnapshot(VisitPlanOutline.of(plan), at);
    }
}
