package org.sambung.visits.plan;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageChanged;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitRepository;

/**
 * Makes visits out of plans: when a plan is created, when its agreement resumes or changes, and as the days go by. Runs on
 * every replica and as often as it likes; an occurrence that has its visit gets no other.
 */
@ApplicationScoped
class MaterialisingVisits {

    private static final Logger LOG = Logger.getLogger(MaterialisingVisits.class);
    private static final String JOB = "materialising-visits";

    @Inject
    VisitPlanRepository plans;

    @Inject
    CoverageRepository coverages;

    @Inject
    VisitRepository visits;

    @Inject
    PlanConfig config;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void materialiseDue() {
        var due = acting.as(Identity.job(JOB, null, null), () -> plans.due(clock.instant(), config.daysAhead()));
        for (var one : due) {
            try {
                acting.as(Identity.job(JOB, one.facilityId(), null), () -> materialise(one));
            } catch (RuntimeException e) {
                // One plan in trouble must not keep the others from their visits.
                LOG.errorf("plan %s not materialised: %s", one.id(), Frames.of(e));
            }
        }
    }

    private void materialise(VisitPlanRepository.Due due) {
        var agreement = plans.findById(due.id()).getAgreementId();
        // The agreement before the plan, the order in which everybody locks.
        coverages
                .held(agreement)
                .ifPresent(coverage -> materialise(plans.findById(due.id(), LockModeType.PESSIMISTIC_WRITE), coverage));
    }

    void onChange(@Observes CoverageChanged change) {
        plans.lockedOfAgreement(change.coverage().getAgreementId())
                .forEach(plan -> materialise(plan, change.coverage()));
    }

    /** A new plan's whole first day counts, though its hour may have passed: what is entered late happened all the same. */
    void begin(VisitPlan plan, Coverage coverage) {
        var today = coverage.dateOf(clock.instant()).atStartOfDay(coverage.zone());
        materialise(plan, coverage, today.toInstant().minusNanos(1));
    }

    /** Within a transaction that holds the agreement and the plan. */
    private void materialise(VisitPlan plan, Coverage coverage) {
        materialise(plan, coverage, clock.instant());
    }

    private void materialise(VisitPlan plan, Coverage coverage, Instant after) {
        if (!coverage.getStatus().isStanding()) {
            return;
        }
        var now = clock.instant();
        var horizon = coverage.dateOf(now).plusDays(config.daysAhead());
        var taken = visits.startsOfPlan(plan.getId(), after);
        plan.bookings(coverage, after, horizon).stream()
                .filter(booking -> !taken.contains(booking.plannedStart()))
                .forEach(booking -> visits.persist(Visit.plan(ids.next(), booking, now)));
        plan.materialised(horizon);
    }
}
