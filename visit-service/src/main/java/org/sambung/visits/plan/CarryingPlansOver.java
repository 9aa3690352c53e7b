package org.sambung.visits.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageChanged;
import org.sambung.visits.coverage.CoverageRepository;

/** A renewal carries plans over: those that go on under the agreement before, as far as it promises their work. */
@ApplicationScoped
class CarryingPlansOver {

    @Inject
    VisitPlanRepository plans;

    @Inject
    CoverageRepository coverages;

    @Inject
    MaterialisingVisits materialising;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Holds the renewal, so that two of its events carry nothing twice. */
    void onChange(@Observes CoverageChanged change) {
        var renewal = change.coverage();
        if (renewal.getRenews() == null || !renewal.getStatus().isStanding()) {
            return;
        }
        coverages.findByIdOptional(renewal.getRenews()).ifPresent(before -> carry(before, renewal));
    }

    private void carry(Coverage before, Coverage renewal) {
        var from = firstDayOf(before, renewal);
        plans.toCarryOver(renewal.getRenews(), renewal.getAgreementId(), from).stream()
                .flatMap(plan -> plan.carriedTo(ids.next(), before, renewal, from, clock.instant()).stream())
                .forEach(plan -> {
                    plans.persist(plan);
                    materialising.materialise(plan, renewal);
                });
    }

    /** No day is planned under both. */
    private static LocalDate firstDayOf(Coverage before, Coverage renewal) {
        var next = before.getEffectiveUntil().plusDays(1);
        return before.getStatus().isStanding() && next.isAfter(renewal.getEffectiveFrom())
                ? next
                : renewal.getEffectiveFrom();
    }
}
