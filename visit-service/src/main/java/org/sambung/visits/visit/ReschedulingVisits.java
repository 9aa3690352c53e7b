package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.time.Ids;
import org.sambung.visits.coverage.Coverage;

/** Puts another visit in the place of one that cannot be held when it was planned. The chain of both is kept. */
@ApplicationScoped
class ReschedulingVisits {

    @Inject
    VisitRepository visits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<VisitReplaced> replaced;

    @Inject
    Ids ids;

    void reschedule(Visit visit, RescheduleVisit to, Coverage coverage, Instant at) {
        var now = clock.instant();
        to.by().demandOf(visit.reaching(caller.identity()), to.reason());
        var booking = visit.getBooking();
        var duration = to.durationMinutes() == null
                ? Duration.between(booking.plannedStart(), booking.plannedEnd())
                : Duration.ofMinutes(to.durationMinutes());
        var next = booking.under(coverage.scopeVersionOn(coverage.dateOf(to.plannedStart())))
                .at(to.plannedStart(), to.plannedStart().plus(duration));
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
