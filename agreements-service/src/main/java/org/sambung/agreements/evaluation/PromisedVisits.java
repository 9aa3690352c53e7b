package org.sambung.agreements.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.sambung.agreements.agreement.ScopeLine.Commitment;
import org.sambung.agreements.agreement.ScopeLine.Commitment.Period;

/**
 * How many visits a commitment comes to in a span of days. A whole week, month, quarter or year counts its full times, a
 * part of one its share by days; the sum is rounded, a half up: 2 a month from 11 to 30 June are 1.33, so 1.
 */
final class PromisedVisits {

    private PromisedVisits() {}

    /** @param from the first day; @param until the last day; none if it lies before the first */
    static int in(LocalDate from, LocalDate until, Commitment commitment) {
        return rounded(share(from, until, commitment));
    }

    /** Sevenths and thirty-firsts are no decimals: what they lack of a half is made up before it is rounded. */
    static int rounded(BigDecimal shares) {
        return shares.setScale(20, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Not rounded, to be added to those of other days. */
    static BigDecimal share(LocalDate from, LocalDate until, Commitment commitment) {
        var sum = BigDecimal.ZERO;
        var begin = begin(from, commitment.per());
        while (!begin.isAfter(until)) {
            var next = next(begin, commitment.per());
            var first = begin.isBefore(from) ? from : begin;
            var beyond = next.isAfter(until) ? until.plusDays(1) : next;
            var share = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, beyond) * commitment.times())
                    .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, next)), MathContext.DECIMAL128);
            sum = sum.add(share);
            begin = next;
        }
        return sum;
    }

    private static LocalDate begin(LocalDate day, Period period) {
        return switch (period) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> Quarter.of(day).firstDay();
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate begin, Period period) {
        return switch (period) {
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case QUARTER -> begin.plusMonths(3);
            case YEAR -> begin.plusYears(1);
        };
    }
}
