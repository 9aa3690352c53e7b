package org.sambung.agreements.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.sambung.agreements.agreement.PromisedScope;
import org.sambung.agreements.agreement.SuspendedDays;

/** The days of a quarter on which an agreement is in force by its dates, both inclusive; both null when there is none. */
record Span(LocalDate from, LocalDate until) {

    private static final Span EMPTY = new Span(null, null);

    static Span of(PromisedScope promised, Quarter quarter) {
        if (promised.from() == null || promised.until() == null) {
            return EMPTY;
        }
        var from = promised.from().isAfter(quarter.firstDay()) ? promised.from() : quarter.firstDay();
        var until = promised.until().isBefore(quarter.lastDay()) ? promised.until() : quarter.lastDay();
        return until.isBefore(from) ? EMPTY : new Span(from, until);
    }

    /** The days of it on which a version counts, until the next one begins. @param next null if it is the last one */
    Span of(PromisedScope.Version version, PromisedScope.Version next) {
        var begin = version.from().isAfter(from) ? version.from() : from;
        var end = next != null && next.from().isBefore(until.plusDays(1))
                ? next.from().minusDays(1)
                : until;
        return end.isBefore(begin) ? EMPTY : new Span(begin, end);
    }

    /** The days of it that are left without those of suspensions, which may overlap. */
    List<Span> without(List<SuspendedDays> suspensions) {
        var left = isEmpty() ? List.<Span>of() : List.of(this);
        for (var suspension : suspensions) {
            left = left.stream().flatMap(span -> span.without(suspension)).toList();
        }
        return left;
    }

    private Stream<Span> without(SuspendedDays suspension) {
        if (suspension.until().isBefore(suspension.from())
                || suspension.until().isBefore(from)
                || suspension.from().isAfter(until)) {
            return Stream.of(this);
        }
        return Stream.of(
                        new Span(from, suspension.from().minusDays(1)),
                        new Span(suspension.until().plusDays(1), until))
                .filter(span -> !span.until().isBefore(span.from()));
    }

    int days() {
        return isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    boolean isEmpty() {
        return from == null;
    }
}
