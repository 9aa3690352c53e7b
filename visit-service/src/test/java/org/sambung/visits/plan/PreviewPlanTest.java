package org.sambung.visits.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.plan;

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

/** What a plan would meet with over the coming year, told before it is made, and of one that is there. */
@QuarkusTest
class PreviewPlanTest {

    /** In January; its visits are made to the middle of March. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 13);

    Partnership partnership;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void a_holiday_of_the_coming_year_is_told_before_anything_is_planned() {
        inJanuary();

        preview("FREQ=MONTHLY;BYMONTHDAY=17", "09:00")
                .statusCode(200)
                .body("visits", equalTo(12))
                .body("plannedStarts[0]", equalTo("2026-01-17T02:00:00Z"))
                .body("conflicts.findAll { it.holiday != null }.holiday.day", contains("2026-02-17", "2026-08-17"))
                .body("conflicts.visitId", everyItem(nullValue()));

        assertThat(count("select count(*) from visit_plan where facility_id = '" + partnership.facility() + "'"))
                .isZero();
        assertThat(count("select count(*) from outbox where type like 'visit%' and position('" + partnership.facility()
                        + "' in convert_from(payload, 'UTF8')) > 0"))
                .isZero();
    }

    @Test
    void so_it_is_of_a_plan_whose_visits_are_not_made_yet() {
        inJanuary();
        var made = planned("FREQ=MONTHLY;BYMONTHDAY=17", "09:00");

        conflicts(made)
                .body("findAll { it.holiday != null }.holiday.day", contains("2026-02-17", "2026-08-17"))
                .body("find { it.holiday.day == '2026-02-17' }.visitId", notNullValue())
                .body("find { it.holiday.day == '2026-08-17' }.visitId", nullValue());
    }

    @Test
    void visits_that_another_plan_will_bring_are_told_by_the_plan() {
        inJanuary();
        var other = planned("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "10:00");

        preview("FREQ=MONTHLY;BYMONTHDAY=10", "09:00")
                .body("conflicts", hasSize(1))
                .body("conflicts[0].plannedStart", equalTo("2026-06-10T02:00:00Z"))
                .body("conflicts[0].otherPlanId", equalTo(other.toString()))
                .body("conflicts[0].otherVisitId", nullValue());
        preview("FREQ=MONTHLY;BYMONTHDAY=10", "13:00").body("conflicts", empty());
    }

    @Test
    void visits_that_are_made_are_told_by_themselves() {
        inJanuary();
        var other = planned("FREQ=DAILY;COUNT=1", "10:00");
        var visit = VisitFixtures.visits(partnership.officer(), other).get(0);

        preview("FREQ=WEEKLY;COUNT=2", "09:00")
                .body("visits", equalTo(2))
                .body("conflicts.otherVisitId", contains(visit.id().toString()))
                .body("conflicts[0].otherPlanId", nullValue());
    }

    @Test
    void a_plan_that_would_be_changed_is_not_in_its_own_way() {
        inJanuary();
        var made = planned("FREQ=MONTHLY;BYMONTHDAY=10", "10:00");
        var changed = body("FREQ=MONTHLY;BYMONTHDAY=10", "09:00");

        preview(partnership.officer(), changed)
                .body("conflicts.otherPlanId.findAll { it != null }", hasItem(made + ""));
        partnership
                .officer()
                .asks()
                .body(changed)
                .post("/v1/visit-plans/preview?insteadOf=" + made)
                .then()
                .statusCode(200)
                .body("conflicts", empty());
    }

    @Test
    void a_visit_that_was_called_off_is_in_nobodys_way() {
        inJanuary();
        var visit = VisitFixtures.visits(partnership.officer(), planned("FREQ=DAILY;COUNT=1", "10:00"))
                .get(0);
        VisitFixtures.post(partnership.team(), visit.id(), "cancellation", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT"}""").statusCode(200);

        preview("FREQ=WEEKLY;COUNT=2", "09:00").body("conflicts", empty());
    }

    /** Refused as the plan itself would be. */
    @Test
    void refusals_400_401_403_422() {
        inJanuary();
        var body = plan(partnership.agreement(), "FREQ=WEEKLY", TODAY);

        given().contentType("application/json")
                .body(body)
                .post("/v1/visit-plans/preview")
                .then()
                .statusCode(401);
        preview(partnership.nurse(), body).statusCode(403);
        preview(Partnership.inForce().officer(), body)
                .statusCode(400)
                .body("errors.code", contains("unknown-agreement"));
        preview("FREQ=HOURLY", "09:00").statusCode(400).body("errors.pointer", contains("/rrule"));
        preview(partnership.officer(), body.replace("ROUTINE_CHECKUP", "SCREENING"))
                .statusCode(422)
                .body("type", equalTo("/problems/scope-lacks-service"));
    }

    private void inJanuary() {
        SettableClock.set(Instant.parse("2026-01-13T01:00:00Z"));
        partnership =
                Partnership.active("Asia/Jakarta", TODAY.minusDays(10), TODAY.plusDays(500), Partnership.CHECKUPS);
    }

    private ValidatableResponse preview(String rrule, String time) {
        return preview(partnership.officer(), body(rrule, time));
    }

    private static ValidatableResponse preview(Persona who, String body) {
        return who.asks().body(body).post("/v1/visit-plans/preview").then();
    }

    private String body(String rrule, String time) {
        return plan(partnership.agreement(), "ROUTINE_CHECKUP", "ROUTINE_CHECKUP", rrule, TODAY.plusDays(1) + "", time);
    }

    private UUID planned(String rrule, String time) {
        return VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(body(rrule, time))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
    }

    private ValidatableResponse conflicts(UUID plan) {
        return partnership
                .officer()
                .asks()
                .get("/v1/visit-plans/" + plan + "/conflicts")
                .then()
                .statusCode(200);
    }
}
