package org.sambung.visits.plan;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageChanged;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.visit.Booking;
import org.sambung.visits.visit.CancellationReason;
import org.sambung.visits.visit.CancelledBy;
import org.sambung.visits.visit.Visit;
import org.sambung.visits.visit.VisitRepository;
import org.sambung.visits.visit.VisitsPlannedAnew;

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
    Event<VisitsPlannedAnew> plannedAnew;

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

    /** An agreement whose scope or days have become others takes the visits with it that it no longer lets in. */
    void onChange(@Observes CoverageChanged change) {
        if (change.coverage().getStatus().isStanding()) {
            plans.lockedOfAgreement(change.coverage().getAgreementId())
                    .forEach(plan -> align(
                            plan, change.coverage(), CancelledBy.AGREEMENT, CancellationReason.AGREEMENT_CHANGED));
        }
    }

    /** A new plan's whole first day counts, though its hour may have passed: what is entered late happened all the same. */
    void begin(VisitPlan plan, Coverage coverage) {
        var today = coverage.dateOf(clock.instant()).atStartOfDay(coverage.zone());
        materialise(plan, coverage, today.toInstant().minusNanos(1));
    }

    /**
     * Brings the visits ahead in step with a plan that has become another: those that it does not know any more are
     * cancelled, those that are missing are planned. What has been, what has begun, and what one of the sides has called off
     * stays. A visit that was rescheduled keeps its time as long as its day is one of the plan's. What else has to go along
     * with a day is told.
     */
    void align(VisitPlan plan, Coverage coverage, CancelledBy by, CancellationReason why) {
        var now = clock.instant();
        // Of what was rescheduled, the rule's day may be past while its time is still ahead.
        var wanted =
                plan.allBookings(coverage).stream().collect(Collectors.toMap(Booking::occurrence, Function.identity()));
        visits.aheadOfPlan(plan.getId(), now).stream()
                .filter(visit -> !visit.fits(wanted.get(visit.getBooking().occurrence()))
                        || !visit.getBooking().isAllowedBy(coverage))
                .forEach(visit -> visit.cancel(by, why, now, now));
        // An occurrence that is planned anew takes the place of a cancelled one, which must have left it.
        visits.flush();
        var anew = materialise(plan, coverage, now);
        if (!anew.isEmpty()) {
            visits.flush();
            plannedAnew.fire(new VisitsPlannedAnew(anew, now));
        }
    }

    /** Within a transaction that holds the agreement and the plan. */
    void materialise(VisitPlan plan, Coverage coverage) {
        materialise(plan, coverage, clock.instant());
    }

    private List<Visit> materialise(VisitPlan plan, Coverage coverage, Instant after) {
        if (!coverage.getStatus().isStanding()) {
            return List.of();
        }
        var now = clock.instant();
        var horizon = coverage.dateOf(now).plusDays(config.daysAhead());
        var bookings = plan.bookings(coverage, after, horizon);
        var rescheduled = visits.rescheduledOfPlan(plan.getId());
        var planned = new ArrayList<>(again(plan, coverage, rescheduled.values(), now));
        if (!bookings.isEmpty()) {
            var first = bookings.stream().map(Booking::occurrence).min(LocalDate::compareTo);
            var taken = visits.occurrencesOfPlan(plan.getId(), first.orElseThrow());
            bookings.stream()
                    .filter(booking ->
                            !taken.contains(booking.occurrence()) && !rescheduled.containsKey(booking.occurrence()))
                    .forEach(booking -> planned.add(Visit.plan(ids.next(), booking, now)));
        }
        visits.persist(planned);
        plan.materialised(horizon);
        return planned;
    }

    /**
     * What was rescheduled before the agreement cancelled it takes place when it was rescheduled to, as far as that is ahead
     * and its day is still one of the plan's; never on the day that one of the sides has said to be impossible.
     */
    private List<Visit> again(VisitPlan plan, Coverage coverage, Collection<Visit> rescheduled, Instant now) {
        if (rescheduled.isEmpty()) {
            return List.of();
        }
        var days = plan.allBookings(coverage).stream().map(Booking::occurrence).collect(Collectors.toSet());
        return rescheduled.stream()
                .filter(visit -> days.contains(visit.getBooking().occurrence())
                        && visit.getBooking().plannedStart().isAfter(now)
                        && visit.getBooking().isAllowedBy(coverage))
                .map(visit -> Visit.planAgain(
                        visit,
                        ids.next(),
                        coverage.scopeVersionOn(
                                coverage.dateOf(visit.getBooking().plannedStart())),
                        now))
                .toList();
    }
}
