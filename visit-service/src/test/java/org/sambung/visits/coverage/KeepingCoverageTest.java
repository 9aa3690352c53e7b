package org.sambung.visits.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;
import org.sambung.visits.VisitFixtures.Listed;

@QuarkusTest
class KeepingCoverageTest {

    Partnership partnership;

    @BeforeEach
    void inForce() {
        partnership = Partnership.inForce();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @ParameterizedTest
    @CsvSource({
        "agreement.suspended, SUSPENDED, AGREEMENT_SUSPENDED",
        "agreement.terminated, TERMINATED, AGREEMENT_TERMINATED",
        "agreement.expired, EXPIRED, AGREEMENT_EXPIRED"
    })
    void its_end_cancels_what_is_ahead_and_nothing_that_was(String type, String status, String cause) {
        var planned = VisitFixtures.aVisit(partnership);
        var confirmed = VisitFixtures.aConfirmedVisit(partnership);
        var started = VisitFixtures.aStartedVisit(partnership);
        var completed = VisitFixtures.aCompletedVisit(partnership);

        partnership.tells(type, status, 6);

        for (var ahead : new UUID[] {planned, confirmed}) {
            VisitFixtures.get(partnership.officer(), ahead)
                    .body("status", equalTo("CANCELLED"))
                    .body("cancelledBy", equalTo("AGREEMENT"))
                    .body("reason", equalTo(cause));
        }
        history(partnership.officer(), planned)
                .body("action", contains("visit.planned", "visit.cancelled"))
                .body("[1].reason", equalTo(cause))
                .body("[1].roles", contains("system"));
        VisitFixtures.get(partnership.officer(), started).body("status", equalTo("IN_PROGRESS"));
        VisitFixtures.get(partnership.officer(), completed).body("status", equalTo("COMPLETED"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", planned)).containsExactly("visit.planned", "visit.cancelled"));
    }

    @Test
    void a_visit_whose_time_has_come_is_not_ahead() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=3");
        var first = visits(partnership.officer(), plan).get(0);
        SettableClock.set(first.plannedStart());

        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        assertThat(visits(partnership.officer(), plan))
                .extracting(Listed::status)
                .containsExactly("PLANNED", "CANCELLED", "CANCELLED");
    }

    @Test
    void resumed_it_plans_the_future_anew() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=3");
        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        partnership.tells("agreement.resumed", "ACTIVE", 7);

        var all = visits(partnership.officer(), plan);
        assertThat(all)
                .extracting(Listed::status)
                .containsOnly("CANCELLED", "PLANNED")
                .hasSize(6);
        assertThat(all)
                .filteredOn(visit -> visit.status().equals("PLANNED"))
                .extracting(Listed::plannedStart)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_planned_from_the_day_on_which_an_addendum_drops_the_line() {
        var today = LocalDate.now(partnership.zone());
        partnership.amends(6, today.plusDays(2), Partnership.REFERRALS);

        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=6");

        assertThat(visits(partnership.officer(), plan))
                .extracting(
                        visit -> visit.plannedStart().atZone(partnership.zone()).toLocalDate())
                .isNotEmpty()
                .allMatch(day -> day.isBefore(today.plusDays(2)));
    }

    @Test
    void an_event_delivered_again_changes_nothing() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
        var event = partnership.tells("agreement.suspended", "SUSPENDED", 6);
        var before = visits(partnership.officer(), plan);

        Events.send(
                "agreements",
                event,
                "agreement.suspended",
                partnership.agreement(),
                6,
                partnership.terms("SUSPENDED", Partnership.CHECKUPS));
        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        assertThat(visits(partnership.officer(), plan)).isEqualTo(before);
        before.forEach(visit -> history(partnership.officer(), visit.id()).body("size()", equalTo(2)));
    }

    @Test
    void an_event_that_comes_late_changes_nothing() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
        partnership.tells("agreement.terminated", "TERMINATED", 8);

        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        partnership.tells("agreement.resumed", "ACTIVE", 7);

        assertThat(visits(partnership.officer(), plan))
                .hasSize(2)
                .extracting(Listed::reason)
                .containsOnly("AGREEMENT_TERMINATED");
        assertThat(count("select sequence from coverage where agreement_id = '" + partnership.agreement() + "'"))
                .isEqualTo(8);
    }

    @Test
    void snapshots_say_again_what_is_known_and_change_nothing() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=2");
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        partnership.tells("agreement.resumed", "ACTIVE", 7);
        var before = visits(partnership.officer(), plan);

        partnership.tells("agreement.snapshot", "ACTIVE", 8);
        partnership.tells("agreement.snapshot", "ACTIVE", 9);
        partnership.tells("agreement.snapshot", "SUSPENDED", 6);

        assertThat(visits(partnership.officer(), plan)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "NEGOTIATION", "READY_TO_SIGN", "ABANDONED"})
    void a_snapshot_of_an_agreement_still_on_paper_covers_nothing(String status) {
        var paper = new Partnership(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                partnership.zone(),
                partnership.from(),
                partnership.until());

        Events.send(
                "agreements",
                UUID.randomUUID(),
                "agreement.snapshot",
                paper.agreement(),
                3,
                paper.terms(status, Partnership.CHECKUPS));

        await().until(() -> count("select count(*) from inbox_position where consumer = 'visits.coverage'"
                        + " and aggregate_id = '" + paper.agreement() + "' and sequence = 3")
                == 1);
        assertThat(count("select count(*) from coverage where agreement_id = '" + paper.agreement() + "'"))
                .isZero();
    }

    @Test
    void plans_and_visits_are_told_anew_with_their_next_number() {
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");
        var visit = visits(partnership.officer(), plan).get(0).id();
        var operator = Persona.with("operator");
        for (var collection : List.of("visit-plans", "visits")) {
            operator.asks()
                    .body("{\"collection\": \"" + collection + "\", \"facilityId\": \"" + partnership.facility()
                            + "\"}")
                    .post("/v1/snapshots")
                    .then()
                    .statusCode(202);
        }

        await().untilAsserted(() -> {
            assertThat(Events.typesOf("visits", plan)).containsExactly("visit-plan.created", "visit-plan.snapshot");
            assertThat(Events.typesOf("visits", visit)).containsExactly("visit.planned", "visit.snapshot");
        });
        post(partnership.team(), visit, "confirmation", null).statusCode(200);
        assertThat(count("select max(sequence) from outbox where aggregate_id = '" + visit + "'"))
                .isEqualTo(3);
    }

    @Test
    void an_event_that_lacks_its_terms_goes_to_the_dead_letters_and_the_next_is_applied() {
        var lacking = UUID.randomUUID();
        Events.sendUnpromised("agreements", lacking, "agreement.suspended", partnership.agreement(), 6, """
                {"agreementId": "%s", "facilityId": "%s", "status": "SUSPENDED"}
                """.formatted(
                        partnership.agreement(), partnership.facility()));

        partnership.tells("agreement.terminated", "TERMINATED", 7);

        await().untilAsserted(() -> assertThat(Events.all("agreements.visits.dlq"))
                .anySatisfy(record -> {
                    assertThat(Events.header(record, "ce_id")).isEqualTo(lacking.toString());
                    assertThat(Events.header(record, "dead-letter-reason")).isEqualTo("malformed-data");
                }));
    }

    @Test
    void a_confirmed_visit_of_another_agreement_stays() {
        var other = Partnership.inForce();
        var visit = VisitFixtures.aConfirmedVisit(other);

        partnership.tells("agreement.terminated", "TERMINATED", 6);

        post(other.team(), visit, "start", null).statusCode(200);
    }
}
