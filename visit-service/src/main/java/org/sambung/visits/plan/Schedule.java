package org.sambung.visits.plan;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sambung.platform.problem.Problem.Violation;
import org.sambung.platform.problem.ProblemException;

/** When a plan's visits take place: a rule of days from a first one on, days left out (EXDATE) and days moved. */
record Schedule(
        String rrule,
        LocalDate firstDay,
        LocalTime startTime,
        int durationMinutes,
        List<LocalDate> exceptions,
        List<MovedDay> moved) {

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
     * so many were promised. What was moved to that day or later comes along. Empty where the rule has no day any more.
     *
     * @param last the last day on which it could take place until then
     */
    Optional<Schedule> continuedFrom(LocalDate day, LocalDate last, LocalDate until, ZoneId zone) {
        var before = last.isBefore(day) ? last : day.minusDays(1);
        var held =
                before.isBefore(firstDay) ? 0 : ofRule(zone, firstDay, before).count();
        var rule = new Recurrence(rrule);
        return rule.after(held).flatMap(rest -> days(rule.uncounted(), zone, day, until)
                .map(ZonedDateTime::toLocalDate)
                .findFirst()
                .map(first -> new Schedule(
                        rest.rrule(),
                        first,
                        startTime,
                        durationMinutes,
                        exceptions.stream().filter(one -> !one.isBefore(first)).toList(),
                        moved.stream()
                                .filter(one -> !one.day().isBefore(first)
                                        || !one.toDay().isBefore(day))
                                .toList())));
    }

    /** Days before its first one, whose visits were moved from an agreement into the one that renews it. */
    Set<LocalDate> broughtAlong() {
        return moved.stream()
                .map(MovedDay::day)
                .filter(day -> day.isBefore(firstDay))
                .collect(Collectors.toSet());
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
