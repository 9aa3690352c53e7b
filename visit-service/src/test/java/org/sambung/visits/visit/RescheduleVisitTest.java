package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;
import org.sambung.visits.VisitFixtures.Listed;

@QuarkusTest
class RescheduleVisitTest {

    static final Instant LATER = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(5, ChronoUnit.DAYS);

    Partnership partnership;
    UUID id;

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        id = VisitFixtures.aConfirmedVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        var next = rescheduled(partnership.partnerOfficer(), id, LATER);

        get(partnership.officer(), id)
                .body("status", equalTo("RESCHEDULED"))
                .body("reason", equalTo("NO_TRANSPORT"))
                .body("actions.possible.size()", equalTo(0));
        get(partnership.officer(), next)
                .body("status", equalTo("PLANNED"))
                .body("rescheduledFrom", equalTo(id.toString()))
                .body("rescheduledTo", nullValue())
                .body("plannedStart", equalTo(LATER.toString()))
                .body("plannedEnd", equalTo(LATER.plus(2, ChronoUnit.HOURS).toString()));
        history(partnership.officer(), id)
                .body("action", contains("visit.planned", "visit.confirmed", "visit.rescheduled"))
                .body("[2].from", equalTo("CONFIRMED"))
                .body("[2].to", equalTo("RESCHEDULED"))
                .body("[2].reason", equalTo("NO_TRANSPORT"));
        await().untilAsserted(() -> {
            assertThat(Events.typesOf("visits", id))
                    .containsExactly("visit.planned", "visit.confirmed", "visit.rescheduled");
            assertThat(Events.typesOf("visits", next)).containsExactly("visit.planned");
        });
    }

    @Test
    void what_was_moved_ahead_outlives_news_of_its_agreement_after_its_own_day_has_passed() {
        var next = rescheduled(partnership.officer(), id, LATER);
        SettableClock.advance(Duration.ofDays(3));

        partnership.tells("agreement.activated", "ACTIVE", 6);

        get(partnership.officer(), next).body("status", equalTo("PLANNED"));
    }

    @Test
    void what_is_moved_past_an_addendum_is_governed_by_it() {
        partnership.amends(6, LocalDate.now(partnership.zone()).plusDays(3), Partnership.CHECKUPS);

        var next = rescheduled(partnership.officer(), id, LATER);

        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(next.toString()))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .containsPattern("\"scopeVersion\" ?: ?2"));
    }

    @Test
    void what_was_moved_to_a_day_whose_scope_lacks_it_goes() {
        var next = rescheduled(partnership.officer(), id, LATER);

        partnership.amends(6, LocalDate.now(partnership.zone()).plusDays(3), Partnership.EDUCATION);

        get(partnership.officer(), next)
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("AGREEMENT_CHANGED"));
    }

    @Test
    void the_new_day_must_have_the_service() {
        partnership.amends(6, LocalDate.now(partnership.zone()).plusDays(3), Partnership.EDUCATION);

        post(partnership.officer(), id, "rescheduling", to("FACILITY", "OUTBREAK", LATER))
                .statusCode(422)
                .body("type", equalTo("/problems/new-day-lacks-service"));
    }

    @Test
    void the_chain_is_kept_and_a_day_of_the_plan_has_one_visit() {
        var second = rescheduled(partnership.team(), id, LATER);
        var third = rescheduled(partnership.officer(), second, LATER.plus(1, ChronoUnit.DAYS));

        partnership.tells("agreement.activated", "ACTIVE", 6);

        var plan = UUID.fromString(get(partnership.officer(), third)
                .body("rescheduledFrom", equalTo(second.toString()))
                .extract()
                .<String>path("planId"));
        assertThat(visits(partnership.officer(), plan))
                .extracting(Listed::status)
                .containsExactly("RESCHEDULED", "RESCHEDULED", "PLANNED");
    }

    @Test
    void the_new_time_must_be_ahead_and_covered() {
        var past = Instant.now().minus(1, ChronoUnit.HOURS);
        var beyond =
                partnership.until().plusDays(1).atStartOfDay(partnership.zone()).toInstant();

        post(partnership.officer(), id, "rescheduling", to("FACILITY", "OUTBREAK", past))
                .statusCode(422)
                .body("type", equalTo("/problems/new-time-not-ahead"));
        post(partnership.officer(), id, "rescheduling", to("FACILITY", "OUTBREAK", beyond))
                .statusCode(422)
                .body("type", equalTo("/problems/new-day-not-covered"));
        post(partnership.officer(), id, "rescheduling", to("FACILITY", "OUTBREAK", beyond.minusSeconds(1)))
                .statusCode(200);
    }

    @Test
    void the_partner_cannot_speak_for_the_facility() {
        post(partnership.team(), id, "rescheduling", to("FACILITY", "OUTBREAK", LATER))
                .statusCode(422)
                .body("type", equalTo("/problems/cannot-speak-for-the-facility"));
    }

    @Test
    void a_suspended_agreement_cancels_what_was_rescheduled_and_leaves_what_it_replaced() {
        var next = rescheduled(partnership.officer(), id, LATER);

        partnership.tells("agreement.suspended", "SUSPENDED", 6);

        get(partnership.officer(), id).body("status", equalTo("RESCHEDULED"));
        get(partnership.officer(), next)
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("AGREEMENT_SUSPENDED"));
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(to("PARTNER", "NO_TRANSPORT", LATER))
                .post("/v1/visits/" + id + "/rescheduling")
                .then()
                .statusCode(401);
    }

    @Test
    void forbidden_403_for_a_nurse() {
        post(partnership.nurse(), id, "rescheduling", to("PARTNER", "NO_TRANSPORT", LATER))
                .statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        post(Partnership.inForce().officer(), id, "rescheduling", to("PARTNER", "NO_TRANSPORT", LATER))
                .statusCode(404);
    }

    @Test
    void conflict_409_when_it_has_started() {
        post(partnership.team(), id, "start", null).statusCode(200);

        post(partnership.team(), id, "rescheduling", to("PARTNER", "NO_TRANSPORT", LATER))
                .statusCode(409);
    }

    private UUID rescheduled(Persona who, UUID visit, Instant start) {
        return UUID.fromString(post(who, visit, "rescheduling", to("PARTNER", "NO_TRANSPORT", start))
                .statusCode(200)
                .extract()
                .path("rescheduledTo"));
    }

    private static String to(String by, String reason, Instant start) {
        return """
                {"by": "%s", "reason": "%s", "plannedStart": "%s"}""".formatted(by, reason, start);
    }
}
