package org.sambung.visits.followup;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.awaitTaken;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.VisitFixtures.post;
import static org.sambung.visits.followup.FollowUpFixtures.told;
import static org.sambung.visits.followup.FollowUpFixtures.toldBy;
import static org.sambung.visits.followup.FollowUpFixtures.toldOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** By which day somebody who is back from a hospital is looked at again. */
@QuarkusTest
class FollowUpDayTest {

    @Inject
    PlacingFollowUps placing;

    Partnership partnership;
    UUID patient;
    LocalDate today;

    @BeforeEach
    void somebodyInCustody() {
        partnership = Partnership.inForce();
        patient = aPatient(partnership.facility());
        today = LocalDate.now(partnership.zone());
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_day_is_the_one_the_hospital_has_named() {
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(30));

        list().body("items.dueOn", contains(today.plusDays(30).toString())).body("items.status", contains("ASKED"));
    }

    @Test
    void where_it_names_none_some_days_after_its_answer_are_left() {
        told(partnership, UUID.randomUUID(), UUID.randomUUID(), patient, "CLINIC");

        list().body("items.dueOn", contains(today.plusDays(14).toString()));
    }

    /** A hospital that names no place means the facility's own clinic. */
    @Test
    void a_day_without_a_place_is_the_clinics() {
        var event = UUID.randomUUID();
        FollowUpFixtures.send(
                partnership,
                "referral.back-referred",
                event,
                UUID.randomUUID(),
                patient,
                "\"lookAgainBy\": \"" + today.plusDays(7) + "\"");
        awaitTaken("visits.follow-ups", event);

        list().body("items.dueOn", contains(today.plusDays(7).toString()));
    }

    @Test
    void a_visit_on_that_day_is_in_time_and_one_after_it_is_too_late() {
        var onTheDay = aVisitIn(20);
        aVisitIn(40);

        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(20));
        list().body("items.visitId", contains(onTheDay.toString()));

        var other = aPatient(partnership.facility());
        toldBy(partnership, UUID.randomUUID(), other, today.plusDays(19));
        list().body("items.status", contains("ASKED", "BOOKED"));
    }

    @Test
    void what_asks_for_a_visit_lands_on_the_one_that_is_planned_in_time() {
        aVisitIn(9);
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(5));
        list().body("items.status", contains("ASKED"));

        var inTime = aVisitIn(5);

        await().untilAsserted(() -> list().body("items.visitId", contains(inTime.toString())));
    }

    /** A wound that heals in three weeks is not looked at tomorrow. */
    @Test
    void a_visit_long_before_the_day_is_too_early_and_one_within_a_week_of_it_is_not() {
        aVisitIn(1);
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(21));
        list().body("items.status", contains("ASKED"))
                .body("items.notBefore", contains(today.plusDays(14).toString()));

        var withinAWeek = aVisitIn(14);

        await().untilAsserted(() -> list().body("items.visitId", contains(withinAWeek.toString())));
    }

    @Test
    void of_several_visits_near_the_day_it_lands_on_the_last_until_then() {
        for (var days : new int[] {15, 18, 22}) {
            aVisitIn(days);
        }
        var nearest = aVisitIn(20);

        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(21));

        list().body("items.visitId", contains(nearest.toString()));
    }

    @Test
    void where_no_day_was_named_it_lands_on_the_next() {
        var next = aVisitIn(2);
        aVisitIn(12);

        told(partnership, UUID.randomUUID(), UUID.randomUUID(), patient, "CLINIC");

        list().body("items.visitId", contains(next.toString())).body("items[0].notBefore", nullValue());
    }

    @Test
    void being_seen_long_before_the_day_is_not_the_look_that_the_hospital_wanted() {
        var early = aVisitIn(1);
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(21));
        var other = aPatient(partnership.facility());
        toldBy(partnership, UUID.randomUUID(), other, today.plusDays(5));
        post(partnership.team(), early, "start", null).statusCode(200);

        post(partnership.team(), early, "attendance", """
                {"inmates": [{"patientId": "%s"}, {"patientId": "%s"}]}""".formatted(patient, other))
                .statusCode(200);

        await().untilAsserted(() -> list().body("items.status", contains("COMPLETED", "ASKED")));
    }

    @Test
    void it_is_not_missed_before_that_day_is_past() {
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(30));

        SettableClock.advance(Duration.ofDays(30));
        placing.missLapsed();
        list().body("items.status", contains("ASKED"));

        SettableClock.advance(Duration.ofDays(4));
        placing.missLapsed();
        list().body("items.reason", contains("NO_VISIT"));
    }

    @Test
    void another_day_that_the_hospital_names_takes_the_place_of_the_first() {
        var referral = UUID.randomUUID();
        var early = aVisitIn(9);
        toldBy(partnership, referral, patient, today.plusDays(12));
        list().body("items.visitId", contains(early.toString()));

        toldBy(partnership, referral, patient, today.plusDays(5));
        list().body("items.dueOn", contains(today.plusDays(5).toString())).body("items.status", contains("ASKED"));

        toldBy(partnership, referral, patient, today.plusDays(15));
        list().body("items.dueOn", contains(today.plusDays(15).toString()))
                .body("items.visitId", contains(early.toString()));

        toldBy(partnership, referral, patient, today.plusDays(20));
        list().body("items.status", contains("ASKED"));

        toldOf(partnership, referral, patient, today.plusDays(6), Instant.now().minusSeconds(3600));
        list().body("items.dueOn", contains(today.plusDays(6).toString()));
    }

    @Test
    void a_control_that_is_asked_for_by_another_day_after_it_was_done_is_waited_for_anew_and_once() {
        var referral = UUID.randomUUID();
        toldBy(partnership, referral, patient, today.plusDays(12));
        done();
        // Told anew under another id, as after a restore: past the inbox, and nothing new.
        toldBy(partnership, referral, patient, today.plusDays(12));
        list().body("items.status", contains("COMPLETED"));

        toldBy(partnership, referral, patient, today.plusDays(20));
        toldBy(partnership, referral, patient, today.plusDays(20));

        list().body("items.status", contains("ASKED", "COMPLETED"))
                .body(
                        "items.dueOn",
                        contains(
                                today.plusDays(20).toString(),
                                today.plusDays(12).toString()));
        done();
        list().body("items.status", contains("COMPLETED", "COMPLETED"));
    }

    @Test
    void a_control_that_is_asked_for_anew_goes_along_to_another_facility_though_the_former_was_done() {
        var there = Partnership.inForce();
        var referral = UUID.randomUUID();
        toldBy(partnership, referral, patient, today.plusDays(12));
        done();
        toldBy(partnership, referral, patient, today.plusDays(20));

        awaitTaken(
                "visits.follow-ups", tell("patient.transferred", patient, 2, there.facility(), "C-1", Instant.now()));
        placing.missLapsed();

        there.nurse()
                .asks()
                .get("/v1/follow-ups")
                .then()
                .body("items.dueOn", contains(today.plusDays(20).toString()))
                .body("items.status", contains("ASKED"));
        list().body("items.status", contains("MISSED", "COMPLETED"));
    }

    /** The newest, by the facility's own staff. */
    private void done() {
        partnership
                .nurse()
                .asks()
                .post("/v1/follow-ups/" + FollowUpFixtures.id(partnership) + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void what_the_hospital_wants_to_see_itself_after_all_is_not_waited_for_here() {
        var referral = UUID.randomUUID();
        toldBy(partnership, referral, patient, today.plusDays(12));

        told(partnership, UUID.randomUUID(), referral, patient, "HOSPITAL");

        list().body("items.status", contains("MISSED")).body("items.reason", contains("NOT_ASKED_FOR"));
    }

    @Test
    void the_day_goes_along_to_another_facility() {
        var there = Partnership.inForce();
        toldBy(partnership, UUID.randomUUID(), patient, today.plusDays(30));

        awaitTaken(
                "visits.follow-ups", tell("patient.transferred", patient, 2, there.facility(), "C-1", Instant.now()));

        there.nurse()
                .asks()
                .get("/v1/follow-ups")
                .then()
                .body("items.dueOn", contains(today.plusDays(30).toString()));
    }

    private UUID aVisitIn(int days) {
        var plan = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(partnership.agreement(), "FREQ=DAILY;COUNT=1", today.plusDays(days)))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
        return VisitFixtures.visits(partnership.officer(), plan).get(0).id();
    }

    private ValidatableResponse list() {
        return partnership.nurse().asks().get("/v1/follow-ups").then().statusCode(200);
    }
}
