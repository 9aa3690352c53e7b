package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageRepository;

/** Puts another visit in the place of one that cannot be held when it was planned. The chain of both is kept. */
@ApplicationScoped
class ReschedulingVisits {

    @Inject
    VisitRepository visits;

    @Inject
    CoverageRepository coverages;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<VisitReplaced> replaced;

    @Inject
    Ids ids;

    /** The agreement of a visit, held before the visit is locked, the order in which everybody locks. */
    Coverage holdAgreementOf(UUID visit) {
        return visits.agreementOf(visit, caller.identity())
                .flatMap(coverages::held)
                .orElseThrow(ProblemException::notFound);
    }

    void reschedule(Visit visit, RescheduleVisit to, Coverage coverage, Instant at) {
        var now = clock.instant();
        to.by().demandOf(visit.reaching(caller.identity()), to.reason());
        var booking = visit.getBooking();
        var duration = to.durationMinutes() == null
                ? Duration.between(booking.plannedStart(), booking.plannedEnd())
                : Duration.ofMinutes(to.durationMinutes());
        var next = booking.at(to.plannedStart(), to.plannedStart().plus(duration));
        NewTimeRule.demandAll(coverage, next, now);
        var id = ids.next();
        visit.reschedule(id, next, to.by(), to.reason(), at, now);
        // Two visits never stand for one day of a plan: the one must have left its place before the other takes it.
        visits.flush();
        var other = Visit.inPlaceOf(visit, id, next, at);
        visits.persistAndFlush(other);
        replaced.fire(new VisitReplaced(visit.getId(), other, at));
    }
}
