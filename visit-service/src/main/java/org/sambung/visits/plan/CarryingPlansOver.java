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
import org.sambung.visits.coverage.CoverageStatus;
import org.sambung.visits.visit.CancellationReason;
import org.sambung.visits.visit.CancelledBy;

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

    /**
     * Both agreements are held, so that two of their events carry nothing twice. Where the one before ends otherwise than it
     * did when its plans were carried over, what is left of them is another.
     */
    void onChange(@Observes CoverageChanged change) {
        var changed = change.coverage();
        if (changed.getRenews() != null && changed.getStatus().isStanding()) {
            coverages.findByIdOptional(changed.getRenews()).ifPresent(before -> carry(before, changed));
        }
        if (change.endsOtherwise()) {
            coverages.heldRenewalsOf(changed.getAgreementId()).stream()
                    .filter(renewal -> renewal.getStatus().isStanding())
                    .forEach(renewal -> {
                        carryOn(changed, renewal);
                        carry(changed, renewal);
                    });
        }
    }

    private void carryOn(Coverage before, Coverage renewal) {
        var from = firstDayOf(before, renewal);
        plans.lockedCarried(renewal.getAgreementId()).stream()
                .filter(plan ->
                        plan.carryOnFrom(plans.findById(plan.getCarriedFrom()), before, renewal, from, clock.instant()))
                .forEach(plan -> materialising.align(
                        plan, renewal, CancelledBy.AGREEMENT, CancellationReason.AGREEMENT_CHANGED));
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

    /** No day is planned under both; while the one before is suspended none is planned under it. */
    private static LocalDate firstDayOf(Coverage before, Coverage renewal) {
        var next = before.getEffectiveUntil().plusDays(1);
        return before.getStatus() != CoverageStatus.SUSPENDED && next.isAfter(renewal.getEffectiveFrom())
                ? next
                : renewal.getEffectiveFrom();
    }
}
