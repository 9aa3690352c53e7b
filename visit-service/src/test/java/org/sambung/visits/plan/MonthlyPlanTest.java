package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.visits.VisitFixtures.plan;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** Monthly visits as RFC 5545 has them, also where a month has no such day. */
@QuarkusTest
class MonthlyPlanTest {

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYMONTHDAY=27|2026-11-27|2026-11-27 2026-12-27",
                // The thirtieth, or else the last.
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1|2027-01-30|2027-01-30 2027-02-28 2027-03-30",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1|2026-10-31|2026-10-31 2026-11-30",
                "FREQ=MONTHLY;BYMONTHDAY=-1|2026-11-30|2026-11-30 2026-12-31",
                // A month without that day is left out.
                "FREQ=MONTHLY|2027-01-31|2027-01-31 2027-03-31"
            })
    void one_visit_a_month(String rrule, LocalDate today, String days) {
        SettableClock.set(today.atTime(8, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        var partnership =
                Partnership.active("Asia/Jakarta", today.minusDays(1), today.plusYears(1), Partnership.CHECKUPS);

        var made = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(plan(partnership.agreement(), rrule, today))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));

        assertThat(visits(partnership.officer(), made).stream()
                        .map(visit -> LocalDate.ofInstant(visit.plannedStart(), partnership.zone())
                                .toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }
}
