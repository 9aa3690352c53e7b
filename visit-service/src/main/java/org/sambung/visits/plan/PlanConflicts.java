package org.sambung.visits.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sambung.platform.language.Language;
import org.sambung.visits.coverage.Coverage;
import org.sambung.visits.coverage.CoverageRepository;
import org.sambung.visits.holiday.HolidayView;
import org.sambung.visits.holiday.Holidays;
import org.sambung.visits.visit.VisitRepository;

/**
 * What the visits of a plan meet with over the coming year: holidays, and other visits at the same time. Those that are made
 * are looked at as they are; of those further ahead the plans tell.
 */
@ApplicationScoped
class PlanConflicts {

    private static final Period AHEAD = Period.ofYears(1);

    /** Of each sort; a plan that meets with more is wrong altogether. */
    private static final int MOST = 200;

    /** Of a facility's visits; more than its gate could let in. */
    private static final int MOST_VISITS = 3000;

    @Inject
    VisitRepository visits;

    @Inject
    VisitPlanRepository plans;

    @Inject
    CoverageRepository coverages;

    @Inject
    Holidays holidays;

    @Inject
    Clock clock;

    /** By their time. */
    List<PlanConflict> of(VisitPlan plan, Coverage coverage, Language language) {
        var now = clock.instant();
        var booked =
                visits.bookedOfPlan(plan.getId(), now, MOST_VISITS).stream().map(TakenTime::by);
        var further = plan.unbooked(coverage, now, lastDay(coverage)).stream().map(TakenTime::by);
        return met(Stream.concat(booked, further).toList(), othersAt(coverage, plan.getId(), null), coverage, language);
    }

    /**
     * Of one that is not there yet; its whole first day counts as it would.
     *
     * @param insteadOf the plan that would be changed into it, whose visits would go; null if none
     */
    PlanPreview ofProposed(VisitPlan plan, UUID insteadOf, Coverage coverage, Language language) {
        var today = coverage.dateOf(clock.instant()).atStartOfDay(coverage.zone());
        var mine = plan.unbooked(coverage, today.minusNanos(1).toInstant(), lastDay(coverage)).stream()
                .map(TakenTime::by)
                .toList();
        return PlanPreview.of(mine, met(mine, othersAt(coverage, insteadOf, insteadOf), coverage, language));
    }

    private List<PlanConflict> met(List<TakenTime> mine, List<TakenTime> others, Coverage coverage, Language language) {
        var days = holidays.among(
                mine.stream().flatMap(one -> daysOf(one, coverage)).toList());
        var withHolidays = mine.stream()
                .flatMap(one -> daysOf(one, coverage)
                        .flatMap(day -> Stream.ofNullable(days.get(day)))
                        .map(holiday -> PlanConflict.with(one, HolidayView.of(holiday, language))))
                .limit(MOST);
        var withVisits = mine.stream()
                .flatMap(one -> others.stream().filter(one::meets).map(other -> PlanConflict.with(one, other)))
                .limit(MOST);
        return Stream.concat(withHolidays, withVisits)
                .sorted(Comparator.comparing(PlanConflict::plannedStart))
                .toList();
    }

    /** Two of one that is over midnight. */
    private static Stream<LocalDate> daysOf(TakenTime one, Coverage coverage) {
        var last = coverage.dateOf(one.end().minusNanos(1));
        return coverage.dateOf(one.start()).datesUntil(last.plusDays(1));
    }

    /**
     * Visits at the facility, and what other plans will bring, as far as the caller sees them.
     *
     * @param told the plan of which it is told itself what it will bring; may be null
     * @param gone the plan whose visits would go; may be null
     */
    private List<TakenTime> othersAt(Coverage coverage, UUID told, UUID gone) {
        var facility = coverage.getFacilityId();
        var now = clock.instant();
        var until = lastDay(coverage);
        var booked = visits.bookedAt(facility, now, endOf(until, coverage), MOST_VISITS).stream()
                .map(TakenTime::by)
                .filter(visit -> !visit.planId().equals(gone));
        var further = plans.goingOnAt(facility, coverage.dateOf(now)).stream()
                .filter(other -> !other.getId().equals(told))
                .flatMap(other -> other.unbooked(coverages.findById(other.getAgreementId()), now, until).stream())
                .map(TakenTime::by);
        return Stream.concat(booked, further).toList();
    }

    private LocalDate lastDay(Coverage coverage) {
        return coverage.dateOf(clock.instant()).plus(AHEAD);
    }

    private static Instant endOf(LocalDate day, Coverage coverage) {
        return day.plusDays(1).atStartOfDay(coverage.zone()).toInstant();
    }
}
