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
        before.officer()
                .asks()
                .body("{\"lastDay\": \"" + today.plusDays(9) + "\"}")
                .post("/v1/visit-plans/" + ended + "/end")
                .then()
                .statusCode(200);

        tellRenewal("agreement.signed", "SIGNED", 5, Partnership.CHECKUPS);

        plans().body("items", empty());
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
