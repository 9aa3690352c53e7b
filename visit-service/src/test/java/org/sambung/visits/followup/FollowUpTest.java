package org.sambung.visits.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.awaitTaken;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.followup.FollowUpFixtures.assertTold;
import static org.sambung.visits.followup.FollowUpFixtures.told;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class FollowUpTest {

    @Inject
    PlacingFollowUps placing;

    Partnership partnership;
    UUID patient;

    @BeforeEach
    void somebodyInCustody() {
        partnership = Partnership.inForce();
        patient = aPatient(partnership.facility());
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void it_lands_on_the_next_visit_that_fits() {
        var visit = VisitFixtures.aVisit(partnership);

        backReferred(patient);

        list().body("items.status", contains("BOOKED"))
                .body("items.visitId", contains(visit.toString()))
                .body("items.patientId", contains(patient.toString()));
    }

    @Test
    void it_asks_for_a_visit_and_lands_on_it_when_it_is_planned() {
        backReferred(patient);
        list().body("items.status", contains("ASKED"));
        var id = id();

        var visit = VisitFixtures.aVisit(partnership);

        await().untilAsserted(() -> list().body("items.visitId", contains(visit.toString())));
        assertTold(id, "follow-up.asked", "follow-up.booked");
    }

    @Test
    void it_moves_when_its_visit_is_called_off() {
        var first = VisitFixtures.aVisit(partnership);
        backReferred(patient);
        var id = id();

        VisitFixtures.post(partnership.team(), first, "cancellation", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT"}""").statusCode(200);

        await().untilAsserted(() -> list().body("items.status", contains("ASKED")));
        assertTold(id, "follow-up.booked", "follow-up.asked");
    }

    @Test
    void being_seen_is_reported_back() {
        var visit = VisitFixtures.aConfirmedVisit(partnership);
        backReferred(patient);
        var id = id();
        VisitFixtures.post(partnership.team(), visit, "start", null).statusCode(200);

        VisitFixtures.post(partnership.team(), visit, "attendance", """
                {"inmates": [{"patientId": "%s"}]}""".formatted(patient))
                .statusCode(200);

        await().untilAsserted(() ->
                list().body("items.status", contains("COMPLETED")).body("items.visitId", contains(visit.toString())));
        assertTold(id, "follow-up.booked", "follow-up.completed");
        assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(id.toString()))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .allSatisfy(
                        json -> assertThat(json).contains(patient.toString()).doesNotContain("diagnos"));
    }

    /** Its list was entered late: the patient was seen before the hospital had answered. */
    @Test
    void a_visit_that_began_before_the_patient_was_back_settles_nothing() {
        var earlier = VisitFixtures.aStartedVisit(partnership);
        backReferred(patient);
        var later = VisitFixtures.aVisit(partnership);
        await().untilAsserted(() -> list().body("items.visitId", contains(later.toString())));

        for (var visit : List.of(earlier, later)) {
            if (visit.equals(later)) {
                VisitFixtures.post(partnership.team(), later, "start", null).statusCode(200);
            }
            VisitFixtures.post(partnership.team(), visit, "attendance", """
                    {"inmates": [{"patientId": "%s"}]}""".formatted(patient))
                    .statusCode(200);
        }

        await().untilAsserted(() ->
                list().body("items.status", contains("COMPLETED")).body("items.visitId", contains(later.toString())));
    }

    @Test
    void one_for_each_referral_however_often_it_is_told() {
        var referral = UUID.randomUUID();
        var event = UUID.randomUUID();
        told(partnership, event, referral, patient, "CLINIC");
        told(partnership, event, referral, patient, "CLINIC");

        told(partnership, UUID.randomUUID(), referral, patient, "CLINIC");

        list().body("items.referralId", contains(referral.toString()));
    }

    @Test
    void a_visit_after_its_day_is_too_late() {
        var day = LocalDate.now(partnership.zone()).plusDays(40);
        partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(partnership.agreement(), "FREQ=DAILY;COUNT=1", day))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201);

        backReferred(patient);

        list().body("items.status", contains("ASKED"));
        var inTime = VisitFixtures.aVisit(partnership);
        await().untilAsserted(() -> list().body("items.visitId", contains(inTime.toString())));
    }

    @Test
    void a_visit_of_which_nothing_is_told_does_not_keep_it_waiting_for_ever() {
        VisitFixtures.aVisit(partnership);
        backReferred(patient);

        SettableClock.advance(Duration.ofDays(20));
        placing.missLapsed();

        list().body("items.status", contains("MISSED")).body("items.reason", contains("NOT_SEEN"));
    }

    /** Its day is still to come: a visit that saw others is not the last word. */
    @Test
    void whom_a_visit_has_not_seen_the_next_one_in_time_may_see_though_two_work_at_it() {
        var visits = VisitFixtures.visits(
                partnership.officer(), VisitFixtures.aPlan(partnership, "FREQ=DAILY;INTERVAL=7;COUNT=2"));
        backReferred(patient);
        var id = id();
        held(visits.get(0).id());
        SettableClock.advance(Duration.ofDays(2));
        placing.missLapsed();
        list().body("items.visitId", contains(visits.get(0).id().toString()));

        SettableClock.advance(Duration.ofDays(2));
        List.of(CompletableFuture.runAsync(placing::missLapsed), CompletableFuture.runAsync(placing::missLapsed))
                .forEach(CompletableFuture::join);

        list().body("items.status", contains("BOOKED"))
                .body("items.visitId", contains(visits.get(1).id().toString()));
        SettableClock.backToRealTime();
        assertTold(id, "follow-up.booked", "follow-up.asked", "follow-up.booked");
    }

    @Test
    void whom_a_visit_has_not_seen_waits_for_another_until_the_day_is_past() {
        var visit = VisitFixtures.aVisit(partnership);
        backReferred(patient);
        var id = id();
        held(visit);
        SettableClock.advance(Duration.ofDays(4));
        placing.missLapsed();
        list().body("items.status", contains("ASKED"));

        SettableClock.advance(Duration.ofDays(14));
        placing.missLapsed();
        placing.missLapsed();

        list().body("items.status", contains("MISSED")).body("items.reason", contains("NO_VISIT"));
        SettableClock.backToRealTime();
        assertTold(id, "follow-up.booked", "follow-up.asked", "follow-up.missed");
    }

    /** Of the last day: the list may still come, and no other visit is in time. */
    @Test
    void not_being_seen_is_reported_when_its_day_is_past_and_the_lists_had_time_to_come() {
        var visit = VisitFixtures.aVisit(partnership);
        FollowUpFixtures.toldBy(
                partnership,
                UUID.randomUUID(),
                patient,
                LocalDate.now(partnership.zone()).plusDays(1));
        var id = id();
        held(visit);
        SettableClock.advance(Duration.ofDays(4));
        placing.missLapsed();
        list().body("items.status", contains("BOOKED"));

        SettableClock.advance(Duration.ofDays(2));
        placing.missLapsed();
        placing.missLapsed();

        list().body("items.status", contains("MISSED")).body("items.reason", contains("NOT_SEEN"));
        SettableClock.backToRealTime();
        assertTold(id, "follow-up.booked", "follow-up.missed");
    }

    /** Both were made at once, and neither saw the other: nothing tells of the visit again. */
    @Test
    void who_waits_though_a_visit_is_ahead_lands_on_it_by_the_clock() {
        var visit = VisitFixtures.aVisit(partnership);
        backReferred(patient);
        count("with waiting as (update follow_up set status = 'ASKED', visit_id = null where id = '" + id()
                + "' returning 1) select count(*) from waiting");
        list().body("items.status", contains("ASKED"));

        placing.placeOverlooked();
        placing.placeOverlooked();

        list().body("items.visitId", contains(visit.toString()));
    }

    /** It was called off just when it was booked: what tells of that found nobody booked yet. */
    @Test
    void who_is_booked_on_a_visit_that_was_called_off_lands_on_the_next_by_the_clock() {
        var calledOff = VisitFixtures.aVisit(partnership);
        VisitFixtures.post(partnership.team(), calledOff, "cancellation", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT"}""").statusCode(200);
        var next = VisitFixtures.aVisit(partnership);
        backReferred(patient);
        count("with booked as (update follow_up set visit_id = '" + calledOff + "' where id = '" + id()
                + "' returning 1) select count(*) from booked");
        list().body("items.visitId", contains(calledOff.toString()));

        placing.placeOverlooked();
        placing.placeOverlooked();

        list().body("items.status", contains("BOOKED")).body("items.visitId", contains(next.toString()));
    }

    @Test
    void no_visit_at_all_is_reported_when_its_day_is_past() {
        backReferred(patient);

        SettableClock.advance(Duration.ofDays(20));
        placing.missLapsed();

        list().body("items.reason", contains("NO_VISIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.released", "patient.died", "patient.escaped"})
    void who_has_left_custody_is_not_waited_for(String type) {
        backReferred(patient);

        awaitTaken("visits.follow-ups", tell(type, patient, 2, partnership.facility(), "B-4", Instant.now()));

        list().body("items.reason", contains("LEFT_CUSTODY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.released", "patient.escaped"})
    void who_is_held_again_is_waited_for_again_until_the_day_has_passed(String type) {
        backReferred(patient);
        awaitTaken("visits.follow-ups", tell(type, patient, 2, partnership.facility(), "B-4", Instant.now()));

        readmitted(3);

        list().body("items.status", contains("ASKED", "MISSED"));
        awaitTaken("visits.follow-ups", tell(type, patient, 4, partnership.facility(), "B-4", Instant.now()));
        readmitted(5);
        list().body("items.status", contains("ASKED", "MISSED", "MISSED"));
        awaitTaken("visits.follow-ups", tell(type, patient, 6, partnership.facility(), "B-4", Instant.now()));
        SettableClock.advance(Duration.ofDays(20));
        readmitted(7);
        list().body("items.status", contains("MISSED", "MISSED", "MISSED"));
    }

    private void readmitted(long sequence) {
        awaitTaken(
                "visits.follow-ups",
                tell("patient.readmitted", patient, sequence, partnership.facility(), "B-4", Instant.now()));
    }

    private void backReferred(UUID whom) {
        told(partnership, UUID.randomUUID(), UUID.randomUUID(), whom, "CLINIC");
    }

    @Test
    void a_control_at_the_hospital_or_none_is_no_visits() {
        told(partnership, UUID.randomUUID(), UUID.randomUUID(), patient, "HOSPITAL");
        told(partnership, UUID.randomUUID(), UUID.randomUUID(), patient, null);
        var clinics = UUID.randomUUID();

        told(partnership, UUID.randomUUID(), clinics, patient, "CLINIC");

        list().body("items.referralId", contains(clinics.toString()));
    }

    @Test
    void that_a_hospital_lets_go_begins_nothing_yet() {
        var referral = UUID.randomUUID();
        FollowUpFixtures.send(partnership, "referral.discharged", UUID.randomUUID(), referral, patient, null);

        // Of the same referral, so it is taken after that.
        told(partnership, UUID.randomUUID(), referral, patient, "HOSPITAL");

        list().body("items", empty());
    }

    private void held(UUID visit) {
        for (var step : List.of("confirmation", "start", "completion")) {
            VisitFixtures.post(partnership.team(), visit, step, null).statusCode(200);
        }
    }

    private ValidatableResponse list() {
        return FollowUpFixtures.list(partnership);
    }

    private UUID id() {
        return FollowUpFixtures.id(partnership);
    }
}
