package org.sambung.visits.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.holiday.HolidayView;
import org.sambung.visits.holiday.Holidays;
import org.sambung.visits.visit.VisitRepository;

/** What the visits ahead of a plan meet with: holidays, and other visits at the same time. */
@ApplicationScoped
class PlanConflicts {

    /** Of each sort; a plan that meets with more is wrong altogether. */
    private static final int MOST = 200;

    @Inject
    VisitRepository visits;

    @Inject
    Holidays holidays;

    @Inject
    Clock clock;

    List<PlanConflict> of(UUID plan, Coverage coverage, Language language) {
        var now = clock.instant();
        var booked = visits.bookedOfPlan(plan, now, MOST);
        var days = holidays.among(booked.stream()
                .map(visit -> coverage.dateOf(visit.getBooking().plannedStart()))
                .toList());
        var withHolidays = booked.stream().flatMap(visit -> Stream.ofNullable(
                        days.get(coverage.dateOf(visit.getBooking().plannedStart())))
                .map(holiday -> new PlanConflict(
                        visit.getId(), visit.getBooking().plannedStart(), null, HolidayView.of(holiday, language))));
        var withVisits = visits.overlapsOfPlan(plan, now, MOST).stream()
                .map(overlap -> new PlanConflict(overlap.visit(), overlap.plannedStart(), overlap.other(), null));
        return Stream.concat(withHolidays, withVisits)
                .sorted(Comparator.comparing(PlanConflict::plannedStart).thenComparing(PlanConflict::visitId))
                .toList();
    }
}
