package org.sambung.visits.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/** A team that had begun without network when its visit was called off: what it did counts. */
@QuarkusTest
class CalledOffMeanwhileTest {

    static final Instant BEGUN = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.HOURS);

    Partnership partnership;
    UUID patient;
    UUID plan;
    UUID id;

    @BeforeEach
    void aConfirmedVisit() {
        partnership = Partnership.inForce();
        patient = PatientFixtures.aPatient(partnership.facility());
        plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");
        id = VisitFixtures.visits(partnership.officer(), plan).get(0).id();
        post(partnership.team(), id, "confirmation", null).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTNER", "FACILITY", "AGREEMENT", "PLAN"})
    void what_was_done_before_it_was_called_off_counts_whoever_called_it_off(String by) {
        calledOffBy(by);
        get(partnership.team(), id).body("status", equalTo("CANCELLED")).body("cancelledBy", equalTo(by));

        post(partnership.team(), id, "records", wholeVisit(BEGUN))
                .statusCode(200)
                .body("results.outcome", everyItem(is("APPLIED")))
                .body("visit.status", equalTo("COMPLETED"))
                .body("visit.cancelledBy", nullValue())
                .body("visit.reason", nullValue())
                .body("visit.attended.inmates", equalTo(1))
                .body("visit.done.findings", equalTo(1));

        history(partnership.team(), id)
                .body("findAll { it.action == 'visit.started' }.from", contains("CANCELLED"))
                .body("findAll { it.action == 'visit.started' }.to", contains("IN_PROGRESS"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .endsWith(
                        "visit.cancelled",
                        "visit.started",
                        "visit.attendance-recorded",
                        "visit.findings-recorded",
                        "visit.completed"));
    }

    @Test
    void sent_twice_it_counts_once() {
        calledOffBy("PARTNER");
        var batch = wholeVisit(BEGUN);
        post(partnership.team(), id, "records", batch).statusCode(200);

        post(partnership.team(), id, "records", batch)
                .statusCode(200)
                .body("results.outcome", everyItem(is("ALREADY_APPLIED")));

        get(partnership.team(), id).body("attended.inmates", equalTo(1)).body("status", equalTo("COMPLETED"));
    }

    @Test
    void what_began_when_it_was_called_off_is_in_conflict_record_by_record() {
        calledOffBy("PARTNER");
        var later = Instant.now();

        post(
                        partnership.team(),
                        id,
                        "records",
                        records(record("START", later, ""), record("ATTENDANCE", later, of(patient))))
                .statusCode(200)
                .body("results.outcome", contains("CONFLICT", "CONFLICT"))
                .body("results.problem", everyItem(is("illegal-transition")))
                .body("visit.status", equalTo("CANCELLED"))
                .body("visit.cancelledBy", equalTo("PARTNER"));
        post(partnership.team(), id, "start", null)
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    /** Entered at noon as said in the morning: whether the team had heard it or not, what it did is not lost. */
    @Test
    void a_cancellation_that_names_an_earlier_time_does_not_undo_what_was_done() {
        post(partnership.team(), id, "cancellation", """
                {"by": "PARTNER", "reason": "NO_TRANSPORT", "occurredAt": "%s"}""".formatted(BEGUN.minusSeconds(60)))
                .statusCode(200);

        post(partnership.team(), id, "records", wholeVisit(BEGUN))
                .body("results.outcome", everyItem(is("APPLIED")))
                .body("visit.status", equalTo("COMPLETED"));
    }

    @Test
    void without_a_start_of_the_visit_nothing_counts() {
        calledOffBy("PARTNER");

        post(partnership.team(), id, "records", records(record("ATTENDANCE", BEGUN, of(patient))))
                .statusCode(200)
                .body("results.problem", contains("illegal-transition"))
                .body("visit.status", equalTo("CANCELLED"));
    }

    /** Lists on paper come late, too. */
    @Test
    void it_is_entered_by_hand_as_well_and_the_actions_say_so() {
        calledOffBy("FACILITY");
        get(partnership.nurse(), id)
                .body("actions.possible.name", hasItem("start"))
                .body("actions.possible.name", hasItem("records"))
                .body("actions.possible.name", not(hasItem("confirmation")));

        post(partnership.nurse(), id, "start", "{\"occurredAt\": \"" + BEGUN + "\"}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    /** The day was planned anew before the word of it came: both stand, and there is no third. */
    @Test
    void what_was_held_keeps_its_day_though_that_was_planned_anew() {
        calledOffBy("AGREEMENT");
        partnership.tells("agreement.resumed", "ACTIVE", 7);
        var anew = VisitFixtures.visits(partnership.officer(), plan).stream()
                .filter(visit -> visit.status().equals("PLANNED"))
                .findFirst()
                .orElseThrow();

        post(partnership.team(), id, "records", wholeVisit(BEGUN)).body("visit.status", equalTo("COMPLETED"));

        get(partnership.team(), anew.id()).body("status", equalTo("PLANNED"));
        partnership.tells("agreement.suspended", "SUSPENDED", 8);
        partnership.tells("agreement.resumed", "ACTIVE", 9);
        assertThat(VisitFixtures.visits(partnership.officer(), plan))
                .extracting(VisitFixtures.Listed::status)
                .containsExactlyInAnyOrder("COMPLETED", "CANCELLED");
    }

    private void calledOffBy(String by) {
        switch (by) {
            case "PARTNER" ->
                post(partnership.team(), id, "cancellation", "{\"by\": \"PARTNER\", \"reason\": \"NO_TRANSPORT\"}")
                        .statusCode(200);
            case "FACILITY" ->
                post(partnership.officer(), id, "cancellation", "{\"by\": \"FACILITY\", \"reason\": \"OUTBREAK\"}")
                        .statusCode(200);
            case "AGREEMENT" -> partnership.tells("agreement.suspended", "SUSPENDED", 6);
            default ->
                partnership
                        .officer()
                        .asks()
                        .post("/v1/visit-plans/" + plan + "/end")
                        .then()
                        .statusCode(200);
        }
    }

    private String wholeVisit(Instant begun) {
        return records(
                record("START", begun, ""),
                record("ATTENDANCE", begun.plusSeconds(600), of(patient)),
                record("FINDING", begun.plusSeconds(900), of(patient) + ", \"finding\": {\"assessment\": \"R05\"}"),
                record("END", begun.plusSeconds(5400), ""));
    }

    private static String of(UUID patient) {
        return ", \"patientId\": \"" + patient + "\"";
    }

    private static String record(String type, Instant at, String more) {
        return "{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\"%s}"
                .formatted(UUID.randomUUID(), type, at, more);
    }

    private static String records(String... records) {
        return Stream.of(records).collect(Collectors.joining(",", "{\"records\": [", "]}"));
    }
}
