package org.sambung.referrals.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTimeTest {

    private static final Duration THREE_DAYS = Duration.ofHours(72);

    /** 20 November 2026 is a Friday; noon UTC is 21:00 in Jayapura and 19:00 in Jakarta. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta,  2026-11-18T03:00:00Z, 2026-11-20T03:00:00Z",
        "Asia/Jakarta,  2026-11-19T03:00:00Z, 2026-11-23T03:00:00Z",
        "Asia/Jakarta,  2026-11-20T12:00:00Z, 2026-11-24T12:00:00Z",
        "Asia/Jakarta,  2026-11-21T03:00:00Z, 2026-11-24T17:00:00Z",
        "Asia/Jayapura, 2026-11-20T15:30:00Z, 2026-11-24T15:00:00Z",
        "Asia/Jakarta,  2026-11-20T15:30:00Z, 2026-11-24T15:30:00Z"
    })
    void two_working_days_are_counted_in_the_facilitys_zone(ZoneId zone, Instant asked, Instant due) {
        assertThat(DecisionTime.workingDays(2, Set.of(), zone, THREE_DAYS).after(asked))
                .isEqualTo(due);
    }

    @Test
    void a_holiday_is_no_working_day() {
        var holidays = Set.of(LocalDate.of(2026, 11, 19));

        assertThat(DecisionTime.workingDays(2, holidays, ZoneId.of("Asia/Jakarta"), THREE_DAYS)
                        .after(Instant.parse("2026-11-18T03:00:00Z")))
                .isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void an_emergency_has_no_decision_that_lapses() {
        assertThat(DecisionTime.unlimited().after(Instant.parse("2026-11-18T03:00:00Z")))
                .isNull();
    }
}
