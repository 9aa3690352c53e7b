package org.sambung.visits.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.awaitTaken;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.PatientFixtures.tellAs;
import static org.sambung.visits.PatientFixtures.tellMerger;
import static org.sambung.visits.followup.FollowUpFixtures.told;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** A follow-up goes to another facility with its patient. */
@QuarkusTest
class TravellingFollowUpTest {

    @Inject
    PlacingFollowUps placing;

    final UUID referral = UUID.randomUUID();
    Partnership here;
    Partnership there;
    UUID patient;

    @BeforeEach
    void somebodyBackFromAHospital() {
        here = Partnership.inForce();
        there = Partnership.inForce();
        patient = aPatient(here.facility());
        told(here, UUID.randomUUID(), referral, patient, "CLINIC");
    }

    @Test
    void it_begins_where_the_patient_comes_to_and_ends_where_the_patient_was() {
        var visit = VisitFixtures.aVisit(there);
        var due = list(here).extract().<String>path("items[0].dueOn");

        transfer(2, there);
        runTwiceAtOnce();

        list(here).body("items.status", contains("MISSED")).body("items.reason", contains("TRANSFERRED"));
        list(there)
                .body("items.referralId", contains(referral.toString()))
                .body("items.visitId", contains(visit.toString()))
                .body("items.dueOn", contains(due));
    }

    @Test
    void told_again_it_begins_once() {
        var event = transfer(2, there);
        tellAs(event, "patient.transferred", patient, 2, there.facility(), "C-1", Instant.now());
        told(there, UUID.randomUUID(), referral, patient, "CLINIC");

        list(there).body("items.size()", equalTo(1));
    }

    /** The hospital's answer comes when its patient is another facility's, and the referral still the first one's. */
    @Test
    void an_answer_that_comes_after_the_patient_has_gone_reaches_the_new_facility() {
        transfer(2, there);
        var late = UUID.randomUUID();
        told(here, UUID.randomUUID(), late, patient, "CLINIC");

        placing.missLapsed();

        list(there).body("items.referralId", hasItems(referral.toString(), late.toString()));
        list(here).body("items.reason", contains("TRANSFERRED", "TRANSFERRED"));
    }

    @Test
    void who_comes_back_is_followed_up_where_it_began() {
        transfer(2, there);
        placing.missLapsed();

        transfer(3, here);
        placing.missLapsed();

        list(here).body("items.status", contains("ASKED", "MISSED"));
        list(there).body("items.reason", contains("TRANSFERRED"));
    }

    /** There and back before the first facility's was ended: what is done here is not asked for again. */
    @Test
    void what_was_done_after_a_way_there_and_back_stays_done() {
        transfer(2, there);
        transfer(3, here);
        placing.missLapsed();
        var id = list(here).extract().<String>path("items.find { it.status == 'ASKED' }.id");
        here.nurse().asks().post("/v1/follow-ups/" + id + "/completion").then().statusCode(200);

        var third = Partnership.inForce();
        transfer(4, third);
        transfer(5, here);
        placing.missLapsed();

        list(third).body("items", empty());
        list(here).body("items.status", contains("COMPLETED"));
    }

    @Test
    void what_was_done_before_does_not_travel() {
        var id = list(here).extract().<String>path("items[0].id");
        here.nurse().asks().post("/v1/follow-ups/" + id + "/completion").then().statusCode(200);

        transfer(2, there);
        told(there, UUID.randomUUID(), referral, patient, "CLINIC");

        list(there).body("items", empty());
    }

    @Test
    void it_goes_on_for_the_patient_who_remains_of_two() {
        var kept = aPatient(here.facility());
        var id = list(here).extract().<String>path("items[0].id");

        tellMerger(patient, 2, here.facility(), kept);

        list(here).body("items.patientId", contains(kept.toString())).body("items.status", contains("ASKED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", UUID.fromString(id)))
                .containsExactly("follow-up.asked", "follow-up.joined"));
    }

    private UUID transfer(long sequence, Partnership to) {
        var event = tell("patient.transferred", patient, sequence, to.facility(), "C-1", Instant.now());
        awaitTaken("visits.follow-ups", event);
        return event;
    }

    private void runTwiceAtOnce() {
        var replicas = List.of(
                CompletableFuture.runAsync(placing::missLapsed), CompletableFuture.runAsync(placing::missLapsed));
        replicas.forEach(CompletableFuture::join);
        await().untilAsserted(() -> list(here).body("items.status", contains("MISSED")));
    }

    private static ValidatableResponse list(Partnership whose) {
        return whose.nurse().asks().get("/v1/follow-ups").then().statusCode(200);
    }
}
