package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class MissingVisitsTest {

    @Inject
    MissingVisits missing;

    Partnership partnership;
    UUID planned;
    UUID confirmed;

    @BeforeEach
    void twoVisits() {
        partnership = Partnership.inForce();
        planned = VisitFixtures.aVisit(partnership);
        confirmed = VisitFixtures.aConfirmedVisit(partnership);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void what_never_started_is_missed_by_the_clock_once_though_two_work_at_it() {
        SettableClock.advance(Duration.ofDays(5));

        var replicas =
                List.of(CompletableFuture.runAsync(missing::missDue), CompletableFuture.runAsync(missing::missDue));
        replicas.forEach(CompletableFuture::join);

        get(partnership.officer(), planned).body("status", equalTo("MISSED")).body("reason", equalTo("NOT_CONFIRMED"));
        get(partnership.officer(), confirmed)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("UNREPORTED"))
                .body("missedBy", nullValue());
        history(partnership.officer(), planned).body("size()", equalTo(2));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", planned)).containsExactly("visit.planned", "visit.missed"));
    }

    @Test
    void a_tablet_without_network_has_its_time() {
        SettableClock.advance(Duration.ofDays(2));

        missing.missDue();

        get(partnership.officer(), confirmed).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void what_began_is_left_alone() {
        post(partnership.team(), confirmed, "start", null).statusCode(200);
        SettableClock.advance(Duration.ofDays(5));

        missing.missDue();

        get(partnership.officer(), confirmed).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void a_side_says_later_who_failed_200_with_state_history_and_events() {
        SettableClock.advance(Duration.ofDays(5));
        missing.missDue();

        post(partnership.officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(200);

        get(partnership.officer(), confirmed)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("PARTNER_NO_SHOW"))
                .body("missedBy", equalTo("PARTNER"));
        history(partnership.officer(), confirmed)
                .body("[3].action", equalTo("visit.miss-attributed"))
                .body("[3].reason", equalTo("PARTNER_NO_SHOW"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", confirmed)).endsWith("visit.missed", "visit.miss-attributed"));
        post(partnership.officer(), confirmed, "miss-attribution", by("FACILITY"))
                .statusCode(409)
                .body("type", equalTo("/problems/miss-known-already"));
    }

    /** Once planned only, once confirmed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_tablet_that_finds_network_late_tells_of_a_visit_found_missed(boolean wasConfirmed) {
        var id = wasConfirmed ? confirmed : planned;
        var start = Instant.parse(get(partnership.team(), id).extract().<String>path("plannedStart"));
        SettableClock.advance(Duration.ofDays(6));
        missing.missDue();

        post(partnership.team(), id, "records", tablet(start.plusSeconds(600)))
                .statusCode(200)
                .body("results.outcome", everyItem(equalTo("APPLIED")))
                .body("visit.status", equalTo("COMPLETED"))
                .body("visit.reason", nullValue())
                .body("visit.attended.inmates", equalTo(1));

        history(partnership.officer(), id).body("action", hasItems("visit.missed", "visit.started", "visit.completed"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .endsWith(
                        "visit.missed",
                        "visit.started",
                        "visit.attendance-recorded",
                        "visit.findings-recorded",
                        "visit.completed"));
    }

    /** Its time, which a body may give, is long past; the actions say what would succeed with it. */
    @Test
    void that_a_visit_found_missed_was_held_can_be_said_and_is_shown_as_possible() {
        var start = get(partnership.team(), confirmed).extract().<String>path("plannedStart");
        SettableClock.advance(Duration.ofDays(6));
        missing.missDue();

        get(partnership.team(), confirmed).body("actions.possible.name", hasItem("start"));
        post(partnership.team(), confirmed, "start", "{\"occurredAt\": \"" + start + "\"}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void a_start_far_from_the_plan_revives_no_missed_visit() {
        SettableClock.advance(Duration.ofDays(6));
        missing.missDue();

        post(partnership.team(), confirmed, "start", null)
                .statusCode(422)
                .body("type", equalTo("/problems/start-far-from-plan"));
        get(partnership.team(), confirmed).body("status", equalTo("MISSED"));
    }

    @Test
    void what_a_side_has_said_of_a_missed_visit_stands_against_a_tablet() {
        var start = Instant.parse(get(partnership.team(), confirmed).extract().<String>path("plannedStart"));
        SettableClock.advance(Duration.ofDays(6));
        missing.missDue();
        post(partnership.officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(200);

        post(partnership.team(), confirmed, "records", tablet(start))
                .statusCode(200)
                .body("results[0].outcome", equalTo("CONFLICT"))
                .body("results[0].problem", equalTo("miss-known-already"))
                .body("visit.status", equalTo("MISSED"));
    }

    private String tablet(Instant start) {
        var patient = "\"patientId\": \"" + PatientFixtures.aPatient(partnership.facility()) + "\"";
        return "{\"records\": [" + record("START", start, "") + "," + record("ATTENDANCE", start, ", " + patient) + ","
                + record("FINDING", start, ", " + patient + ", \"finding\": {\"assessment\": \"R05\"}") + ","
                + record("END", start.plusSeconds(3600), "") + "]}";
    }

    private static String record(String type, Instant at, String more) {
        return "{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\"%s}"
                .formatted(UUID.randomUUID(), type, at, more);
    }

    @Test
    void the_partner_alone_does_not_say_later_that_the_facility_failed() {
        SettableClock.advance(Duration.ofDays(5));
        missing.missDue();

        post(partnership.partnerOfficer(), confirmed, "miss-attribution", by("FACILITY"))
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-speak-for-the-facility"));
    }

    @Test
    void the_clocks_reason_is_nobody_elses() {
        SettableClock.advance(Duration.ofDays(2));

        post(partnership.officer(), confirmed, "miss", "{\"reason\": \"UNREPORTED\"}")
                .statusCode(400);
    }

    @Test
    void refusals_401_403_404_409() {
        given().contentType("application/json")
                .body(by("PARTNER"))
                .post("/v1/visits/" + confirmed + "/miss-attribution")
                .then()
                .statusCode(401);
        post(Persona.ofRegion(Partnership.REGION, "oversight"), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(403);
        post(Partnership.inForce().officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(404);
        post(partnership.officer(), confirmed, "miss-attribution", by("PARTNER"))
                .statusCode(409);
    }

    private static String by(String side) {
        return "{\"missedBy\": \"" + side + "\"}";
    }
}
