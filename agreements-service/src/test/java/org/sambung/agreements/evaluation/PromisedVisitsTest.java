package org.sambung.agreements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.agreement.ScopeLine.Commitment;

class PromisedVisitsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, 2, MONTH, 6",
        "2026-06-11, 2026-06-30, 2, MONTH, 1",
        "2026-06-08, 2026-06-30, 2, MONTH, 2",
        "2026-01-01, 2026-03-31, 1, QUARTER, 1",
        "2026-01-01, 2026-03-31, 4, YEAR, 1",
        "2026-01-01, 2026-03-31, 12, YEAR, 3",
        "2026-01-01, 2026-03-31, 1, WEEK, 13",
        "2026-01-05, 2026-01-18, 3, WEEK, 6",
        "2026-01-01, 2026-01-01, 1, MONTH, 0"
    })
    void a_whole_period_counts_in_full_and_a_part_by_its_days(
            LocalDate from, LocalDate until, int times, Commitment.Period per, int promised) {
        assertThat(PromisedVisits.in(from, until, new Commitment(times, per))).isEqualTo(promised);
    }
}
