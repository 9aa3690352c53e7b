package org.sambung.agreements.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** Three months of the calendar, by the facility's own days. */
record Quarter(int year, int number) {

    static final String PATTERN = "(19|20|21)[0-9]{2}-Q[1-4]";

    static final String EXAMPLE = "2026-Q1";

    /** @param text of {@link #PATTERN} */
    static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    Instant begin(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The first moment that is no more in it. */
    Instant end(ZoneId zone) {
        return firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
