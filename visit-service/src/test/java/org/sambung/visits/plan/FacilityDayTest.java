package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** The facility's own day decides in each of the three zones, to the minute; these tests run in a fourth. */
@QuarkusTest
class FacilityDayTest {

    static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    @Inject
    MaterialisingVisits materialising;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 00:00, 2027-03-09T17:00:00Z",
        "Asia/Jakarta, 23:59, 2027-03-10T16:59:00Z",
        "Asia/Makassar, 00:00, 2027-03-09T16:00:00Z",
        "Asia/Makassar, 23:59, 2027-03-10T15:59:00Z",
        "Asia/Jayapura, 00:00, 2027-03-09T15:00:00Z",
        "Asia/Jayapura, 23:59, 2027-03-10T14:59:00Z"
    })
    void a_visit_starts_by_the_facilitys_clock(ZoneId zone, String start, Instant planned) {
        var partnership = at(zone, FIRST, "00:00");

        var plan = plan(partnership, "FREQ=DAILY;COUNT=1", LocalDate.of(2027, 3, 10), start);

        assertThat(visits(partnership.officer(), plan))
                .singleElement()
                .satisfies(visit -> assertThat(visit.plannedStart()).isEqualTo(planned));
        assertThat(Partnership.count("select count(*) from visit_plan where start_time = '" + start + "' and"
                        + " first_day = '2027-03-10' and id = '" + plan + "'"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void an_agreement_is_in_force_from_its_first_midnight_to_its_last(ZoneId zone) {
        var partnership = at(zone, FIRST.minusDays(1), "23:59");

        create(partnership, "FREQ=DAILY;COUNT=1", LAST, "09:00")
                .statusCode(422)
                .body("type", equalTo("/problems/agreement-not-in-force"));
        set(partnership, FIRST, "00:00");
        create(partnership, "FREQ=DAILY;COUNT=1", LAST, "09:00").statusCode(201);
        set(partnership, LAST, "23:59");
        create(partnership, "FREQ=DAILY;COUNT=1", LAST, "09:00").statusCode(201);
        set(partnership, LAST.plusDays(1), "00:00");
        create(partnership, "FREQ=DAILY;COUNT=1", LAST, "09:00")
                .statusCode(422)
                .body("type", equalTo("/problems/agreement-not-in-force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void the_last_visit_is_one_of_the_agreements_last_day(ZoneId zone) {
        var partnership = at(zone, LAST.minusDays(2), "12:00");

        var early = plan(partnership, "FREQ=DAILY", LAST, "00:00");
        var late = plan(partnership, "FREQ=DAILY", LAST, "23:59");

        assertThat(visits(partnership.officer(), early)).hasSize(1);
        assertThat(visits(partnership.officer(), late)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void visits_reach_a_day_further_from_the_facilitys_midnight_on(ZoneId zone) {
        var partnership = at(zone, FIRST, "23:59");
        var plan = plan(partnership, "FREQ=DAILY", FIRST.plusDays(1), "00:00");
        assertThat(visits(partnership.officer(), plan)).hasSize(60);

        materialising.materialiseDue();
        assertThat(visits(partnership.officer(), plan)).hasSize(60);
        set(partnership, FIRST.plusDays(1), "00:00");
        materialising.materialiseDue();

        var all = visits(partnership.officer(), plan);
        assertThat(all).hasSize(61);
        assertThat(all.get(60).plannedStart())
                .isEqualTo(FIRST.plusDays(61).atStartOfDay(zone).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void a_new_plans_whole_day_counts_and_yesterday_does_not(ZoneId zone) {
        var partnership = at(zone, FIRST.plusDays(1), "23:59");

        var plan = plan(partnership, "FREQ=DAILY;COUNT=3", FIRST, "00:00");

        assertThat(visits(partnership.officer(), plan))
                .extracting(VisitFixtures.Listed::plannedStart)
                .containsExactly(
                        FIRST.plusDays(1).atStartOfDay(zone).toInstant(),
                        FIRST.plusDays(2).atStartOfDay(zone).toInstant());
    }

    /** RFC 5545: a day, a time of the facility's clock, or a time of the world's. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, UNTIL=20270310, 23:59, 10",
        "Asia/Jakarta, UNTIL=20270310, 00:00, 10",
        "Asia/Makassar, UNTIL=20270310, 23:59, 10",
        "Asia/Makassar, UNTIL=20270310, 00:00, 10",
        "Asia/Jayapura, UNTIL=20270310, 23:59, 10",
        "Asia/Jayapura, UNTIL=20270310, 00:00, 10",
        "Asia/Jakarta, UNTIL=20270310T085959, 09:00, 9",
        "Asia/Jakarta, UNTIL=20270310T090000, 09:00, 10",
        "Asia/Jayapura, UNTIL=20270310T085959, 09:00, 9",
        "Asia/Jayapura, UNTIL=20270310T090000, 09:00, 10",
        "Asia/Jakarta, UNTIL=20270310T020000Z, 09:00, 10",
        "Asia/Jakarta, UNTIL=20270310T015959Z, 09:00, 9",
        "Asia/Makassar, UNTIL=20270310T010000Z, 09:00, 10",
        "Asia/Makassar, UNTIL=20270310T005959Z, 09:00, 9",
        "Asia/Jayapura, UNTIL=20270310T000000Z, 09:00, 10",
        "Asia/Jayapura, UNTIL=20270309T235959Z, 09:00, 9"
    })
    void a_rule_ends_by_the_facilitys_clock(ZoneId zone, String until, String start, int days) {
        var partnership = at(zone, FIRST, "00:00");

        var plan = plan(partnership, "FREQ=DAILY;" + until, FIRST, start);

        assertThat(visits(partnership.officer(), plan)).hasSize(days);
    }

    private static Partnership at(ZoneId zone, LocalDate day, String time) {
        var partnership = Partnership.active(zone.getId(), FIRST, LAST, Partnership.CHECKUPS);
        set(partnership, day, time);
        return partnership;
    }

    private static void set(Partnership partnership, LocalDate day, String time) {
        SettableClock.set(
                day.atTime(LocalTime.parse(time)).atZone(partnership.zone()).toInstant());
    }

    private static UUID plan(Partnership partnership, String rrule, LocalDate firstDay, String start) {
        return VisitFixtures.id(create(partnership, rrule, firstDay, start).statusCode(201));
    }

    private static ValidatableResponse create(Partnership partnership, String rrule, LocalDate firstDay, String start) {
        return partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(
                        partnership.agreement(),
                        "ROUTINE_CHECKUP",
                        "ROUTINE_CHECKUP",
                        rrule,
                        firstDay.toString(),
                        start))
                .post("/v1/visit-plans")
                .then();
    }
}
