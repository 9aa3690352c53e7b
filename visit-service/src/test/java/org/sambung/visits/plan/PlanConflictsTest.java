package org.sambung.visits.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class PlanConflictsTest {

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void a_holiday_is_shown_and_not_forbidden() {
        SettableClock.set(Instant.parse("2026-08-16T01:00:00Z"));
        var partnership = Partnership.active(
                "Asia/Jakarta", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1), Partnership.CHECKUPS);
        var plan = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(partnership.agreement(), "FREQ=DAILY;COUNT=3", LocalDate.of(2026, 8, 17)))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
        var onHoliday = visits(partnership.officer(), plan).get(0);

        conflicts(partnership.team(), plan, 200)
                .body("visitId", contains(onHoliday.id().toString()))
                .body("holiday.day", contains("2026-08-17"))
                .body("holiday[0].name", equalTo("Proklamasi Kemerdekaan"))
                .body("[0].otherVisitId", nullValue());
    }

    @Test
    void another_visit_at_the_same_time_is_shown() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
        var other = VisitFixtures.aVisit(partnership);
        var first = visits(partnership.officer(), plan).get(0);

        conflicts(partnership.officer(), plan, 200)
                .body(
                        "findAll { it.otherVisitId != null }.visitId",
                        contains(first.id().toString()))
                .body("findAll { it.otherVisitId != null }.otherVisitId", contains(other.toString()));
    }

    @Test
    void a_visit_that_goes_on_is_in_the_way_too() {
        var partnership = Partnership.inForce();
        var going = VisitFixtures.aStartedVisit(partnership);
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");

        conflicts(partnership.officer(), plan, 200)
                .body("findAll { it.otherVisitId != null }.otherVisitId", contains(going.toString()));
    }

    /** From ten in the evening before it until two in the morning. */
    @Test
    void a_visit_over_midnight_meets_the_holiday_of_its_second_day() {
        SettableClock.set(Instant.parse("2026-08-10T01:00:00Z"));
        var partnership = Partnership.active(
                "Asia/Jakarta", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1), Partnership.CHECKUPS);
        var body = VisitFixtures.plan(
                        partnership.agreement(),
                        "ROUTINE_CHECKUP",
                        "TREATMENT",
                        "FREQ=DAILY;COUNT=1",
                        "2026-08-16",
                        "22:00")
                .replace(": 120", ": 240");
        var plan = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(body)
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));

        conflicts(partnership.officer(), plan, 200).body("holiday.day", contains("2026-08-17"));
    }

    @Test
    void refusals_401_403_404() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");

        given().get("/v1/visit-plans/" + plan + "/conflicts").then().statusCode(401);
        conflicts(partnership.custodyOfficer(), plan, 403);
        conflicts(Partnership.inForce().officer(), plan, 404);
    }

    private static ValidatableResponse conflicts(Persona who, UUID plan, int status) {
        return who.asks().get("/v1/visit-plans/" + plan + "/conflicts").then().statusCode(status);
    }
}
