package org.sambung.visits.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** No visit begins while its agreement does not let the team in; what began before is entered afterwards. */
@QuarkusTest
class StartUnderAgreementTest {

    Partnership partnership;
    UUID id;
    Instant start;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aConfirmedVisit(partnership);
        start = Instant.parse(get(partnership.team(), id).extract().<String>path("plannedStart"));
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    /** Half an hour after it should have begun, so that the visit is not ahead and stays. */
    @ParameterizedTest
    @CsvSource({"agreement.suspended, SUSPENDED", "agreement.terminated, TERMINATED", "agreement.expired, EXPIRED"})
    void no_visit_begins_under_an_agreement_that_has_stopped_but_what_began_before_is_entered(
            String type, String status) {
        SettableClock.set(start.plusSeconds(1800));
        partnership.tells(type, status, 6);

        for (var hours : new int[] {1, 24}) {
            SettableClock.advance(Duration.ofHours(hours));
            refused(starts(partnership.team(), null));
            refused(starts(partnership.nurse(), null));
        }
        refused(starts(partnership.team(), start.plusSeconds(3600)));

        get(partnership.team(), id).body("status", equalTo("CONFIRMED"));
        starts(partnership.team(), start.plusSeconds(600)).statusCode(200).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void a_tablets_start_under_a_suspended_agreement_is_a_conflict_and_an_earlier_one_is_applied() {
        SettableClock.set(start.plusSeconds(1800));
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        SettableClock.advance(Duration.ofHours(3));

        post(partnership.team(), id, "records", startsAt(start.plusSeconds(3600)))
                .statusCode(200)
                .body("results.outcome", contains("CONFLICT"))
                .body("results.problem", contains("agreement-not-in-force"))
                .body("visit.status", equalTo("CONFIRMED"));
        post(partnership.team(), id, "records", startsAt(start.plusSeconds(600)))
                .statusCode(200)
                .body("results.outcome", contains("APPLIED"))
                .body("visit.status", equalTo("IN_PROGRESS"));
    }

    @Test
    void on_the_day_after_the_agreements_last_no_visit_begins_but_one_of_that_day_is_entered() {
        tellsDays("ACTIVE", partnership.from(), LocalDate.ofInstant(start, partnership.zone()));
        SettableClock.set(start.plus(Duration.ofDays(1)));

        refused(starts(partnership.team(), null));
        starts(partnership.team(), start).statusCode(200);
    }

    /** A team may come a day early, but not before its agreement has begun. */
    @Test
    void before_the_first_day_of_a_signed_agreement_no_visit_begins() {
        tellsDays("SIGNED", LocalDate.ofInstant(start, partnership.zone()), partnership.until());

        refused(starts(partnership.team(), null));
        get(partnership.team(), id)
                .body("status", equalTo("CONFIRMED"))
                .body("actions.blocked.find { it.name == 'start' }.because", contains("agreement-not-in-force"));

        SettableClock.set(start);
        starts(partnership.team(), null).statusCode(200);
    }

    @Test
    void resumed_it_begins() {
        SettableClock.set(start.plusSeconds(1800));
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        SettableClock.advance(Duration.ofHours(1));
        partnership.tells("agreement.resumed", "ACTIVE", 7);

        starts(partnership.team(), null).statusCode(200);
    }

    /** Who asks gets the same answer from the actions as from the route. */
    @Test
    void a_visit_of_a_suspended_agreement_is_not_shown_as_one_to_be_moved() {
        SettableClock.set(start.plusSeconds(600));
        get(partnership.team(), id).body("actions.possible.name", hasItem("rescheduling"));
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        SettableClock.advance(Duration.ofMinutes(5));

        get(partnership.team(), id)
                .body("actions.possible.name", not(hasItem("rescheduling")))
                .body("actions.blocked.find { it.name == 'rescheduling' }.because", contains("new-day-not-covered"));
        post(partnership.team(), id, "rescheduling", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "plannedStart": "%s"}""".formatted(start.plus(Duration.ofDays(3))))
                .statusCode(422)
                .body("type", equalTo("/problems/new-day-not-covered"));
    }

    private void tellsDays(String status, LocalDate from, LocalDate until) {
        new Partnership(
                        partnership.agreement(),
                        partnership.facility(),
                        partnership.partner(),
                        partnership.zone(),
                        from,
                        until)
                .tells("agreement.activated", status, 6);
    }

    private ValidatableResponse starts(Persona who, Instant at) {
        return post(who, id, "start", at == null ? null : "{\"occurredAt\": \"" + at + "\"}");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(422).body("type", equalTo("/problems/agreement-not-in-force"));
    }

    private static String startsAt(Instant at) {
        return "{\"records\": [{\"id\": \"%s\", \"type\": \"START\", \"occurredAt\": \"%s\"}]}"
                .formatted(UUID.randomUUID(), at);
    }
}
