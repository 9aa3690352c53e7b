package org.sambung.visits.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.sambung.visits.Partnership.awaitApplied;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** What becomes of plans when their agreement is renewed. */
@QuarkusTest
class RenewalTest {

    LocalDate today;
    Partnership before;
    Partnership after;

    /** The one ends in twenty days, the other begins the day after. */
    @BeforeEach
    void anAgreementAndItsRenewal() {
        today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        before = Partnership.active("Asia/Jakarta", today.minusDays(30), today.plusDays(20), Partnership.CHECKUPS);
        after = new Partnership(
                UUID.randomUUID(),
                before.facility(),
                before.partner(),
                before.zone(),
                today.plusDays(21),
                today.plusDays(300));
    }

    @Test
    void a_renewal_carries_plans_over_in_step_and_once() {
        VisitFixtures.aPlan(before, "FREQ=WEEKLY;INTERVAL=2");

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);
        tellRenewal("agreement.activated", "ACTIVE", 6, Partnership.CHECKUPS);

        var carried = plans().body("items.rrule", contains("FREQ=WEEKLY;INTERVAL=2"))
                .body("items.firstDay", contains(today.plusDays(29).toString()))
                .extract()
                .<String>path("items[0].id");
        assertThat(visits(before.officer(), UUID.fromString(carried)))
                .extracting(visit -> LocalDate.ofInstant(visit.plannedStart(), before.zone()))
                .containsExactly(today.plusDays(29), today.plusDays(43), today.plusDays(57));
        assertThat(Events.typesOf("visits", UUID.fromString(carried))).containsOnly("visit-plan.created");
    }

    @Test
    void what_the_renewal_does_not_promise_is_not_carried_over() {
        VisitFixtures.aPlan(before, "FREQ=WEEKLY");

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.EDUCATION);

        plans().body("items", empty());
    }

    @Test
    void a_plan_that_counts_its_days_goes_on_with_those_that_are_left() {
        // Three of the ten lie before the renewal's first day.
        VisitFixtures.aPlan(before, "FREQ=WEEKLY;COUNT=10");

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=7"))
                .body("items.firstDay", contains(today.plusDays(22).toString()));
    }

    /** What fell between the two could not be held and is not lost. */
    @Test
    void days_between_the_two_agreements_are_not_counted_as_held() {
        VisitFixtures.aPlan(before, "FREQ=WEEKLY;COUNT=5");
        after = new Partnership(
                after.agreement(),
                before.facility(),
                before.partner(),
                before.zone(),
                today.plusDays(31),
                today.plusDays(300));

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=2"))
                .body("items.firstDay", contains(today.plusDays(36).toString()));
    }

    @Test
    void a_plan_that_has_ended_or_has_no_days_left_is_not_carried_over() {
        VisitFixtures.aPlan(before, "FREQ=WEEKLY;COUNT=2");
        var ended = VisitFixtures.aPlan(before, "FREQ=WEEKLY");
        end(ended, today.plusDays(9));

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        plans().body("items", empty());
    }

    /** The renewal counts all the same, and what is wanted under it can be planned. */
    @Test
    void a_plan_whose_last_days_are_left_out_or_moved_away_keeps_no_renewal_from_counting() {
        // Days 1, 8, 15, 22: the last one is the renewal's.
        planned("FREQ=WEEKLY;COUNT=4", '"' + today.plusDays(22).toString() + '"', "");
        planned("FREQ=WEEKLY;COUNT=4", "", moved(22, 19));

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);
        plans().body("items", empty());
        after.tells("agreement.activated", "ACTIVE", 6);

        var begun = new Partnership(
                after.agreement(), before.facility(), before.partner(), before.zone(), today, today.plusDays(300));
        begun.tells("agreement.activated", "ACTIVE", 7);
        assertThat(visits(begun.officer(), VisitFixtures.aPlan(begun, "FREQ=DAILY;COUNT=2")))
                .hasSize(2);
    }

    @Test
    void what_was_moved_into_the_renewal_takes_place_under_it_and_stays_when_the_plan_changes() {
        planned("FREQ=WEEKLY;COUNT=5", "", moved(15, 24));

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);
        tellRenewal("agreement.activated", "ACTIVE", 6, Partnership.CHECKUPS);

        var carried = UUID.fromString(plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=2"))
                .extract()
                .path("items[0].id"));
        assertThat(daysOf(carried)).containsExactly(today.plusDays(22), today.plusDays(24), today.plusDays(29));

        // Once the renewal counts it may be said again where the plan changes.
        var begun = new Partnership(
                after.agreement(), before.facility(), before.partner(), before.zone(), today, today.plusDays(300));
        begun.tells("agreement.activated", "ACTIVE", 7);
        begun.officer()
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"rrule": "FREQ=WEEKLY;COUNT=2", "firstDay": "%s", "startTime": "10:00", "durationMinutes": 60,
                         "moved": [%s]}""".formatted(today.plusDays(22), moved(15, 24)))
                .put("/v1/visit-plans/" + carried)
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_that_ends_within_the_renewal_is_carried_over_with_its_last_day() {
        var ended = VisitFixtures.aPlan(before, "FREQ=WEEKLY");
        end(ended, today.plusDays(30));

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        var carried = UUID.fromString(
                plans().body("items.lastDay", contains(today.plusDays(30).toString()))
                        .extract()
                        .path("items[0].id"));
        assertThat(daysOf(carried)).containsExactly(today.plusDays(22), today.plusDays(29));
    }

    /** A termination tells the day on which it really ends. */
    @Test
    void days_after_an_early_end_are_not_counted_as_held() {
        VisitFixtures.aPlan(before, "FREQ=WEEKLY;COUNT=5");
        var until = today.plusDays(10);
        new Partnership(before.agreement(), before.facility(), before.partner(), before.zone(), before.from(), until)
                .tells("agreement.terminated", "TERMINATED", 6);

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        plans().body("items.rrule", contains("FREQ=WEEKLY;COUNT=3"))
                .body("items.firstDay", contains(today.plusDays(22).toString()));
    }

    private UUID planned(String rrule, String exceptions, String moved) {
        var body = VisitFixtures.plan(before.agreement(), rrule, today.plusDays(1))
                .strip()
                .replaceFirst("}$", ", \"exceptions\": [" + exceptions + "], \"moved\": [" + moved + "]}");
        return VisitFixtures.id(before.officer()
                .asks()
                .body(body)
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
    }

    private String moved(int day, int toDay) {
        return "{\"day\": \"%s\", \"toDay\": \"%s\"}".formatted(today.plusDays(day), today.plusDays(toDay));
    }

    private List<LocalDate> daysOf(UUID plan) {
        return visits(before.officer(), plan).stream()
                .map(visit -> LocalDate.ofInstant(visit.plannedStart(), before.zone()))
                .toList();
    }

    private void end(UUID plan, LocalDate last) {
        before.officer()
                .asks()
                .body("{\"lastDay\": \"" + last + "\"}")
                .post("/v1/visit-plans/" + plan + "/end")
                .then()
                .statusCode(200);
    }

    private void tellRenewal(String type, String status, long sequence, String scope) {
        var event = UUID.randomUUID();
        var signed = type.equals("agreement.signed") ? "\"signedOn\": \"" + today + "\"," : "";
        var terms =
                after.terms(status, scope).replaceFirst("\\{", "{\"renews\": \"" + before.agreement() + "\"," + signed);
        Events.send("agreements", event, type, after.agreement(), sequence, terms);
        awaitApplied(event);
    }

    private ValidatableResponse plans() {
        return before.officer()
                .asks()
                .get("/v1/visit-plans?agreementId=" + after.agreement())
                .then()
                .statusCode(200);
    }
}
