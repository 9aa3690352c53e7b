package org.sambung.visits.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.PatientFixtures.tellMerger;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class SetRosterTest {

    Partnership partnership;
    UUID visit;
    UUID one;
    UUID other;

    @BeforeEach
    void aVisitAheadAndTwoInCustody() {
        partnership = Partnership.inForce();
        visit = VisitFixtures.aConfirmedVisit(partnership);
        one = aPatient(partnership.facility());
        other = aPatient(partnership.facility());
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.nurse(), visit, "roster", of(one, other, one)).statusCode(200);

        read(partnership.team()).then().body("patients", containsInAnyOrder(one.toString(), other.toString()));
        get(partnership.nurse(), visit)
                .body("status", equalTo("CONFIRMED"))
                .body("actions.possible.name", hasItem("roster"));
        history(partnership.nurse(), visit).body("[2].action", equalTo("visit.roster-set"));
        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(visit.toString()))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .last()
                .asString()
                .contains(
                        one.toString(), other.toString(), partnership.partner().toString(), "plannedStart"));
    }

    @Test
    void it_takes_the_place_of_an_earlier_one_though_two_set_it_at_once() {
        var both = Stream.of(one, other)
                .map(patient -> CompletableFuture.runAsync(() ->
                        post(partnership.nurse(), visit, "roster", of(patient)).statusCode(200)))
                .toList();
        both.forEach(CompletableFuture::join);

        post(partnership.nurse(), visit, "roster", of(other)).statusCode(200);

        read(partnership.nurse()).then().body("patients", contains(other.toString()));
    }

    @Test
    void a_visit_that_is_moved_takes_its_roster_along_without_those_who_have_left() {
        post(partnership.nurse(), visit, "roster", of(one, other)).statusCode(200);
        tell("patient.released", other, 2, partnership.facility(), "B-4", Instant.now());

        var next = UUID.fromString(post(partnership.partnerOfficer(), visit, "rescheduling", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "plannedStart": "%s"}
                """.formatted(
                                Instant.now().plus(5, ChronoUnit.DAYS)))
                .statusCode(200)
                .extract()
                .<String>path("rescheduledTo"));

        partnership
                .team()
                .asks()
                .get("/v1/visits/" + next + "/roster")
                .then()
                .statusCode(200)
                .body("patients", contains(one.toString()));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", next)).containsExactly("visit.planned", "visit.roster-set"));
        partnership
                .partnerOfficer()
                .asks()
                .get("/v1/visits/" + next + "/roster")
                .then()
                .statusCode(403);
        post(partnership.nurse(), next, "roster", of(one)).statusCode(200);
    }

    @Test
    void whose_record_has_gone_into_another_comes_by_that_one_and_may_be_named_by_either() {
        post(partnership.nurse(), visit, "roster", of(one, other)).statusCode(200);
        var kept = aPatient(partnership.facility());
        tellMerger(other, 2, partnership.facility(), kept);

        var next = UUID.fromString(post(partnership.partnerOfficer(), visit, "rescheduling", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "plannedStart": "%s"}
                """.formatted(
                                Instant.now().plus(5, ChronoUnit.DAYS)))
                .statusCode(200)
                .extract()
                .<String>path("rescheduledTo"));
        rosterOf(next).body("patients", contains(one.toString(), kept.toString()));
        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        partnership.tells("agreement.resumed", "ACTIVE", 7);
        var resumed = theOnePlanned();
        rosterOf(resumed).body("patients", contains(one.toString(), kept.toString()));
    }

    @Test
    void who_is_seen_under_a_record_that_has_gone_into_another_is_examined() {
        var kept = aPatient(partnership.facility());
        tellMerger(other, 2, partnership.facility(), kept);
        post(partnership.team(), visit, "start", null).statusCode(200);

        post(partnership.team(), visit, "attendance", "{\"inmates\": [{\"patientId\": \"" + other + "\"}]}")
                .statusCode(200);

        partnership
                .nurse()
                .asks()
                .get("/v1/examination-worklist?state=EXAMINED")
                .then()
                .body("items.patientId", contains(kept.toString()));
    }

    /** Its agreement was suspended, and then its plan changed the hour. */
    @Test
    void a_day_that_is_planned_anew_keeps_its_roster_without_those_who_have_left() {
        post(partnership.nurse(), visit, "roster", of(one, other)).statusCode(200);
        tell("patient.released", other, 2, partnership.facility(), "B-4", Instant.now());

        partnership.tells("agreement.suspended", "SUSPENDED", 6);
        partnership.tells("agreement.resumed", "ACTIVE", 7);
        var resumed = theOnePlanned();
        rosterOf(resumed).statusCode(200).body("patients", contains(one.toString()));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", resumed)).containsExactly("visit.planned", "visit.roster-set"));

        var plan = get(partnership.officer(), visit).extract().<String>path("planId");
        partnership
                .officer()
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"rrule": "FREQ=DAILY;COUNT=1", "firstDay": "%s", "startTime": "10:00", "durationMinutes": 120}
                        """.formatted(LocalDate.now(partnership.zone()).plusDays(1)))
                .put("/v1/visit-plans/" + plan)
                .then()
                .statusCode(200);
        rosterOf(theOnePlanned()).statusCode(200).body("patients", contains(one.toString()));
    }

    private UUID theOnePlanned() {
        return UUID.fromString(partnership
                .officer()
                .asks()
                .get("/v1/visits?status=PLANNED&agreementId=" + partnership.agreement())
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id"));
    }

    private ValidatableResponse rosterOf(UUID which) {
        return partnership.team().asks().get("/v1/visits/" + which + "/roster").then();
    }

    @Test
    void invalid_400_for_who_is_not_in_the_facilitys_custody() {
        post(partnership.nurse(), visit, "roster", of(one, aPatient(UUID.randomUUID())))
                .statusCode(400)
                .body("errors.pointer", contains("/patients/1/patientId"))
                .body("errors.code", contains("unknown-patient"));
        post(partnership.nurse(), visit, "roster", "{\"patients\": []}").statusCode(400);
        assertThat(read(partnership.nurse()).statusCode()).isEqualTo(404);
    }

    @Test
    void conflict_409_when_it_has_begun() {
        post(partnership.team(), visit, "start", null).statusCode(200);

        post(partnership.nurse(), visit, "roster", of(one)).statusCode(409);
    }

    @Test
    void refusals_401_403_404_and_nobody_else_reads_it() {
        given().contentType("application/json")
                .body(of(one))
                .post("/v1/visits/" + visit + "/roster")
                .then()
                .statusCode(401);
        post(partnership.team(), visit, "roster", of(one)).statusCode(403);
        post(Partnership.inForce().nurse(), visit, "roster", of(one)).statusCode(404);
        post(partnership.nurse(), visit, "roster", of(one)).statusCode(200);
        for (var officer : List.of(partnership.officer(), partnership.partnerOfficer(), partnership.custodyOfficer())) {
            assertThat(read(officer).statusCode()).isEqualTo(403);
        }
        assertThat(read(Partnership.inForce().team()).statusCode()).isEqualTo(404);
    }

    private Response read(Persona who) {
        return who.asks().get("/v1/visits/" + visit + "/roster");
    }

    private static String of(UUID... patients) {
        return Stream.of(patients)
                .map(patient -> "{\"patientId\": \"" + patient + "\"}")
                .collect(Collectors.joining(",", "{\"patients\": [", "]}"));
    }
}
