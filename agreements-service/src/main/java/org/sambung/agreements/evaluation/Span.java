package org.sambung.agreements.evaluation;

import java.time.LocalDate;
import org.sambung.agreements.agreement.PromisedScope;

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

    boolean isEmpty() {
        return from == null;
    }
}
