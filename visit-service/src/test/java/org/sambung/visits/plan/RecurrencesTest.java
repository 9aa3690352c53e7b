package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.visits.VisitFixtures.plan;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** Rules of RFC 5545 as it has them: the visits of sixty days ahead. */
@QuarkusTest
class RecurrencesTest {

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    /** The rule, its first day, today, and the days on which there are visits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The last Friday, the first Monday, the last and the first working day of a month.
                "FREQ=MONTHLY;BYDAY=-1FR|2026-11-27|2026-11-27|2026-11-27 2026-12-25",
                "FREQ=MONTHLY;BYDAY=1MO|2026-12-07|2026-12-07|2026-12-07 2027-01-04 2027-02-01",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1|2027-01-29|2027-01-29|2027-01-29 2027-02-26",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1|2027-01-01|2027-01-01|2027-01-01 2027-02-01 2027-03-01",
                // A month, or a year, without that day is left out.
                "FREQ=MONTHLY;BYMONTHDAY=31|2026-12-31|2026-12-31|2026-12-31 2027-01-31",
                "FREQ=YEARLY|2024-02-29|2027-02-01|''",
                "FREQ=YEARLY|2024-02-29|2028-02-01|2028-02-29",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1|2024-02-29|2027-02-01|2027-02-28",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1|2024-02-29|2028-02-01|2028-02-29",
                "FREQ=YEARLY;BYYEARDAY=1,32|2027-01-01|2027-01-01|2027-01-01 2027-02-01",
                "FREQ=YEARLY;BYMONTH=1;BYDAY=1MO|2027-01-04|2027-01-04|2027-01-04",
                // The RFC's own example: where the week begins counts.
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO|2027-01-05|2027-01-05"
                        + "|2027-01-05 2027-01-10 2027-01-19 2027-01-24",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU|2027-01-05|2027-01-05"
                        + "|2027-01-05 2027-01-17 2027-01-19 2027-01-31",
                "FREQ=DAILY;INTERVAL=20|2027-01-01|2027-01-01|2027-01-01 2027-01-21 2027-02-10 2027-03-02",
                // A day that two parts of a rule name is one, also where days are counted.
                "FREQ=MONTHLY;BYDAY=4FR,-1FR|2026-11-27|2026-11-27|2026-11-27 2026-12-25 2027-01-22",
                "FREQ=MONTHLY;BYMONTHDAY=30,-1|2026-11-30|2026-11-30|2026-11-30 2026-12-30 2026-12-31",
                "FREQ=MONTHLY;BYDAY=4FR,-1FR;COUNT=2|2026-11-27|2026-11-27|2026-11-27 2026-12-25",
                // However it is written.
                "freq=weekly;count=2|2027-01-01|2027-01-01|2027-01-01 2027-01-08"
            })
    void a_rule_has_its_days(String rrule, LocalDate first, LocalDate today, String days) {
        assertThat(daysOf(rrule, first, today, "", "")).isEqualTo(days);
    }

    @Test
    void a_day_left_out_or_moved_counts_among_those_that_a_rule_counts() {
        var today = LocalDate.of(2027, 1, 1);

        assertThat(daysOf("FREQ=DAILY;COUNT=3", today, today, "\"2027-01-02\"", ""))
                .isEqualTo("2027-01-01 2027-01-03");
        assertThat(daysOf(
                        "FREQ=DAILY;COUNT=3", today, today, "", "{\"day\": \"2027-01-02\", \"toDay\": \"2027-01-09\"}"))
                .isEqualTo("2027-01-01 2027-01-03 2027-01-09");
    }

    @Test
    void days_by_their_place_in_a_month_are_left_out_and_moved() {
        var today = LocalDate.of(2026, 12, 7);

        assertThat(daysOf(
                        "FREQ=MONTHLY;BYDAY=1MO",
                        today,
                        today,
                        "\"2027-01-04\"",
                        "{\"day\": \"2027-02-01\", \"toDay\": \"2027-02-03\"}"))
                .isEqualTo("2026-12-07 2027-02-03");
    }

    private static String daysOf(String rrule, LocalDate first, LocalDate today, String exceptions, String moved) {
        SettableClock.set(today.atTime(8, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        var partnership =
                Partnership.active("Asia/Jakarta", first.minusDays(1), today.plusYears(2), Partnership.CHECKUPS);
        var body = plan(partnership.agreement(), rrule, first)
                .strip()
                .replaceFirst("}$", ", \"exceptions\": [" + exceptions + "], \"moved\": [" + moved + "]}");
        var made = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(body)
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
        return visits(partnership.officer(), made).stream()
                .map(visit -> LocalDate.ofInstant(visit.plannedStart(), partnership.zone())
                        .toString())
                .collect(Collectors.joining(" "));
    }
}
