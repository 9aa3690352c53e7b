package org.sambung.visits.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.awaitTaken;
import static org.sambung.visits.PatientFixtures.tell;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
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
        var visit = VisitFixtures.aStartedVisit(partnership);
        backReferred(patient);
        var id = id();

        VisitFixtures.post(partnership.team(), visit, "attendance", """
                {"inmates": [{"patientId": "%s"}]}""".formatted(patient))
                .statusCode(200);

        await().untilAsserted(() ->
                list().body("items.status", contains("COMPLETED")).body("items.visitId", contains(visit.toString())));
        assertTold(id, "follow-up.asked", "follow-up.completed");
        assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(id.toString()))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .allSatisfy(
                        json -> assertThat(json).contains(patient.toString()).doesNotContain("diagnos"));
    }

    @Test
    void one_for_each_referral_however_often_and_in_whichever_order_it_is_told() {
        var referral = UUID.randomUUID();
        var event = UUID.randomUUID();
        told(event, "referral.back-referred", referral, 9, patient);
        told(event, "referral.back-referred", referral, 9, patient);

        told(UUID.randomUUID(), "referral.discharged", referral, 8, patient);

        list().body("items.referralId", contains(referral.toString()));
    }

    @Test
    void not_being_seen_is_reported_when_the_lists_had_time_to_come() {
        var visit = VisitFixtures.aVisit(partnership);
        backReferred(patient);
        var id = id();
        for (var step : List.of("confirmation", "start", "completion")) {
            VisitFixtures.post(partnership.team(), visit, step, null).statusCode(200);
        }
        SettableClock.advance(Duration.ofDays(2));
        placing.missLapsed();
        list().body("items.status", contains("BOOKED"));

        SettableClock.advance(Duration.ofDays(2));
        placing.missLapsed();
        placing.missLapsed();

        list().body("items.status", contains("MISSED")).body("items.reason", contains("NOT_SEEN"));
        SettableClock.backToRealTime();
        assertTold(id, "follow-up.booked", "follow-up.missed");
    }

    @Test
    void no_visit_at_all_is_reported_when_its_day_is_past() {
        backReferred(patient);

        SettableClock.advance(Duration.ofDays(20));
        placing.missLapsed();

        list().body("items.reason", contains("NO_VISIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.released", "patient.died"})
    void who_has_left_custody_is_not_waited_for(String type) {
        backReferred(patient);

        awaitTaken("visits.follow-ups", tell(type, patient, 2, partnership.facility(), "B-4", Instant.now()));

        list().body("items.reason", contains("LEFT_CUSTODY"));
    }

    @Test
    void staff_complete_it_themselves_with_state_history_and_events() {
        backReferred(patient);
        var id = id();

        post(partnership.nurse(), id, "completion", null)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("actions.possible", empty());

        partnership
                .nurse()
                .asks()
                .get("/v1/follow-ups/" + id + "/history")
                .then()
                .body("action", contains("follow-up.asked", "follow-up.completed"));
        assertTold(id, "follow-up.asked", "follow-up.completed");
        post(partnership.nurse(), id, "completion", null).statusCode(409);
        post(partnership.nurse(), id, "miss", "{\"reason\": \"NOT_SEEN\"}").statusCode(409);
    }

    @Test
    void staff_say_why_it_was_missed() {
        backReferred(patient);
        var id = id();

        post(partnership.nurse(), id, "miss", "{\"reason\": \"REFUSED_BY_PATIENT\"}")
                .statusCode(200)
                .body("status", equalTo("MISSED"));

        partnership.nurse().asks().get("/v1/follow-ups/" + id).then().body("reason", equalTo("REFUSED_BY_PATIENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "miss"})
    void refused_400_401_403_404_412_415_422(String operation) {
        backReferred(patient);
        var id = id();
        var body = operation.equals("miss") ? "{\"reason\": \"NOT_SEEN\"}" : "{}";
        var path = "/v1/follow-ups/" + id + "/" + operation;

        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        post(partnership.officer(), id, operation, body).statusCode(403);
        post(Partnership.inForce().nurse(), id, operation, body).statusCode(404);
        post(partnership.nurse(), id, operation, "{\"surprise\": 1}").statusCode(400);
        var future = body.replace("}", (body.length() > 2 ? ", " : "") + "\"occurredAt\": \"2999-01-01T00:00:00Z\"}");
        post(partnership.nurse(), id, operation, future).statusCode(422);
        partnership
                .nurse()
                .asks()
                .header("If-Match", "\"9\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        partnership
                .nurse()
                .asks()
                .contentType("text/plain")
                .body("x")
                .post(path)
                .then()
                .statusCode(415);
        list().body("items.status", contains("ASKED"));
    }

    @Test
    void staff_of_another_facility_see_nothing() {
        backReferred(patient);
        var stranger = Partnership.inForce().nurse();

        stranger.asks().get("/v1/follow-ups").then().body("items", empty());
        stranger.asks().get("/v1/follow-ups/" + id()).then().statusCode(404);
        stranger.asks().get("/v1/follow-ups/" + id() + "/history").then().statusCode(404);
    }

    private void backReferred(UUID whom) {
        told(UUID.randomUUID(), "referral.back-referred", UUID.randomUUID(), 9, whom);
    }

    @Test
    void a_control_at_the_hospital_is_no_visits() {
        var hospitals = UUID.randomUUID();
        told(UUID.randomUUID(), "referral.back-referred", hospitals, 9, patient, ", \"controlAt\": \"HOSPITAL\"");
        var clinics = UUID.randomUUID();

        told(UUID.randomUUID(), "referral.back-referred", clinics, 9, patient, ", \"controlAt\": \"CLINIC\"");

        list().body("items.referralId", contains(clinics.toString()));
    }

    private void told(UUID event, String type, UUID referral, long sequence, UUID whom) {
        told(event, type, referral, sequence, whom, "");
    }

    private void told(UUID event, String type, UUID referral, long sequence, UUID whom, String more) {
        Events.send("referrals", event, type, referral, sequence, """
                {"referralId": "%s", "facilityId": "%s", "partnerId": "%s", "patientId": "%s", "kind": "OUTPATIENT",
                 "urgency": "ROUTINE", "clinicalStatus": "TREATED", "permissionStatus": "GRANTED",
                 "movementStatus": "RETURNED", "outsideAgreement": false, "agreementId": "%s", "scopeVersion": 1,
                 "link": "/v1/referrals/x", "occurredAt": "%s"%s}
                """.formatted(
                        referral,
                        partnership.facility(),
                        partnership.partner(),
                        whom,
                        partnership.agreement(),
                        Instant.now(),
                        more));
        awaitTaken("visits.follow-ups", event);
    }

    private ValidatableResponse list() {
        return partnership.nurse().asks().get("/v1/follow-ups").then().statusCode(200);
    }

    private UUID id() {
        return UUID.fromString(list().extract().path("items[0].id"));
    }

    private static ValidatableResponse post(Persona who, UUID followUp, String operation, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/follow-ups/" + followUp + "/" + operation)
                .then();
    }

    private static void assertTold(UUID followUp, String... types) {
        await().untilAsserted(
                        () -> assertThat(Events.typesOf("visits", followUp)).containsExactly(types));
    }
}
