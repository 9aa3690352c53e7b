package org.sambung.visits.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.platform.problem.Problem.Violation;
import org.sambung.platform.problem.ProblemException;

/** When a plan's visits take place: a rule of days from a first one on, days left out (EXDATE) and days moved. */
@Embeddable
record Schedule(
        @Column(name = "rrule") String rrule,
        @Column(name = "first_day") LocalDate firstDay,
        @Column(name = "start_time") LocalTime startTime,
        @Column(name = "duration_minutes") int durationMinutes,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "exceptions")
        List<LocalDate> exceptions,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "moved") List<MovedDay> moved) {

    Schedule {
        exceptions = exceptions == null ? List.of() : exceptions;
        moved = moved == null ? List.of() : moved;
    }

    /**
     * @param broughtAlong days before the first one that may be moved all the same
     * @throws ProblemException 400 where the rule is none, or a day is left out or moved that is none of the rule's
     */
    Schedule checked(ZoneId zone, Set<LocalDate> broughtAlong) {
        Recurrence.of(rrule);
        demandWholeMinutes("/startTime", startTime);
        var taken = new HashSet<LocalDate>();
        demandOccurrences(zone, exceptions, Set.of(), taken, i -> "/exceptions/" + i);
        demandOccurrences(
                zone, moved.stream().map(MovedDay::day).toList(), broughtAlong, taken, i -> "/moved/" + i + "/day");
        IntStream.range(0, moved.size())
                .filter(i -> moved.get(i).startTime() != null)
                .forEach(i -> demandWholeMinutes(
                        "/moved/" + i + "/startTime", moved.get(i).startTime()));
        return this;
    }

    private void demandOccurrences(
            ZoneId zone, List<LocalDate> days, Set<LocalDate> known, Set<LocalDate> taken, IntFunction<String> place) {
        var wrong = IntStream.range(0, days.size())
                .filter(i -> !taken.add(days.get(i))
                        || !known.contains(days.get(i))
                                && ofRule(zone, days.get(i), days.get(i))
                                        .findAny()
                                        .isEmpty())
                .mapToObj(i -> new Violation(place.apply(i), "no-day-of-the-rule"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemException(400, "invalid-request", wrong);
        }
    }

    /**
     * What is moved is moved ahead, to a day that lets the partner in: else its visit would be lost without a word.
     *
     * @param before what the plan had until now, null if it is new: what stands in it stays
     * @throws ProblemException 400 where a day is moved out of the agreement, or not ahead
     */
    void demandMovedAhead(Schedule before, ZoneId zone, Instant after, Predicate<LocalDate> covered) {
        var known = before == null ? List.<MovedDay>of() : before.moved;
        var wrong = IntStream.range(0, moved.size())
                .filter(i -> !known.contains(moved.get(i)))
                .mapToObj(i -> faultOf(moved.get(i), "/moved/" + i + "/toDay", zone, after, covered))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemException(400, "invalid-request", wrong);
        }
    }

    private Optional<Violation> faultOf(
            MovedDay move, String place, ZoneId zone, Instant after, Predicate<LocalDate> covered) {
        if (!covered.test(move.toDay())) {
            return Optional.of(new Violation(place, "day-not-covered"));
        }
        return startOf(move).atZone(zone).toInstant().isAfter(after)
                ? Optional.empty()
                : Optional.of(new Violation(place, "day-not-ahead"));
    }

    private static void demandWholeMinutes(String pointer, LocalTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw ProblemException.invalid(pointer, "whole-minutes-needed");
        }
    }

    /** What takes place on the days from one to another, both included. */
    List<Slot> between(ZoneId zone, LocalDate from, LocalDate until) {
        var changed = Stream.concat(exceptions.stream(), moved.stream().map(MovedDay::day))
                .collect(Collectors.toSet());
        var regular = ofRule(zone, from, until)
                .filter(start -> !changed.contains(start.toLocalDate()))
                .map(start -> new Slot(start.toLocalDate(), start));
        var elsewhere = moved.stream()
                .filter(move -> !move.toDay().isBefore(from) && !move.toDay().isAfter(until))
                .map(move -> new Slot(move.day(), startOf(move).atZone(zone)));
        return Stream.concat(regular, elsewhere)
                .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::occurrence))
                .toList();
    }

    /**
     * The same from a day on, in step with what was before. A rule that counts its days goes on with those that are left:
     * so many were promised. What was moved to that day or later comes along, also where it was the last. Empty where nothing
     * is left.
     *
     * @param last the last day on which it could take place until then
     */
    Optional<Schedule> continuedFrom(LocalDate day, LocalDate last, LocalDate until, ZoneId zone) {
        var held = last.isBefore(day) ? last : day.minusDays(1);
        var rule = new Recurrence(rrule);
        var next = days(rule.uncounted(), zone, day, until)
                .map(ZonedDateTime::toLocalDate)
                .findFirst();
        var along = moved.stream()
                .filter(move -> !move.toDay().isBefore(day))
                .filter(move -> next.isEmpty() || move.day().isBefore(next.get()))
                .toList();
        // What comes along was promised too, and takes its day of those that are left.
        var gone = daysUntil(held, zone)
                + along.stream().filter(move -> move.day().isAfter(held)).count();
        return next.flatMap(first -> rule.after(gone).map(rest -> from(first, rest, stillMoved(first, day, held))))
                .or(() -> only(along));
    }

    private long daysUntil(LocalDate held, ZoneId zone) {
        return held.isBefore(firstDay) ? 0 : ofRule(zone, firstDay, held).count();
    }

    private Schedule from(LocalDate first, Recurrence rest, List<MovedDay> stillMoved) {
        var leftOut = exceptions.stream().filter(one -> !one.isBefore(first)).toList();
        return new Schedule(rest.rrule(), first, startTime, durationMinutes, leftOut, stillMoved);
    }

    /** What was moved to a day that neither agreement has takes place on its own. */
    private List<MovedDay> stillMoved(LocalDate first, LocalDate day, LocalDate held) {
        return moved.stream()
                .filter(move -> !move.toDay().isBefore(day)
                        || !move.day().isBefore(first) && !move.toDay().isAfter(held))
                .toList();
    }

    /** No day of the rule is left: the last of those that come along stands for it. */
    private Optional<Schedule> only(List<MovedDay> along) {
        return along.stream()
                .max(Comparator.comparing(MovedDay::toDay))
                .map(latest -> new Schedule(
                        Recurrence.once().rrule(),
                        latest.toDay(),
                        startOf(latest).toLocalTime(),
                        durationMinutes,
                        List.of(),
                        along.stream()
                                .filter(move -> move != latest)
                                .map(move -> new MovedDay(
                                        move.day(), move.toDay(), startOf(move).toLocalTime()))
                                .toList()));
    }

    /** Days before its first one, whose visits were moved from an agreement into the one that renews it. */
    Set<LocalDate> broughtAlong() {
        return moved.stream()
                .map(MovedDay::day)
                .filter(day -> day.isBefore(firstDay))
                .collect(Collectors.toSet());
    }

    /** The first day on which anything of it takes place. */
    LocalDate beginning() {
        return Stream.concat(Stream.of(firstDay), moved.stream().map(MovedDay::toDay))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDateTime startOf(MovedDay move) {
        return move.toDay().atTime(move.startTime() == null ? startTime : move.startTime());
    }

    private Stream<ZonedDateTime> ofRule(ZoneId zone, LocalDate from, LocalDate until) {
        return days(new Recurrence(rrule), zone, from, until);
    }

    private Stream<ZonedDateTime> days(Recurrence rule, ZoneId zone, LocalDate from, LocalDate until) {
        var first = firstDay.atTime(startTime).atZone(zone);
        var begin = from.atStartOfDay(zone);
        return rule
                .between(
                        first,
                        begin.isAfter(first) ? begin : first,
                        until.atTime(LocalTime.MAX).atZone(zone))
                .stream();
    }
}
