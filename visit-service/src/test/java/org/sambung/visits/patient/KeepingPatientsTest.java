package org.sambung.visits.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.PatientFixtures.tellAs;
import static org.sambung.visits.PatientFixtures.tellMerger;
import static org.sambung.visits.PatientFixtures.tellSnapshot;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

@QuarkusTest
class KeepingPatientsTest {

    static final Instant LONG_AGO = Instant.parse("2026-01-05T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-02-05T01:00:00Z");

    final UUID facility = UUID.randomUUID();
    final UUID other = UUID.randomUUID();

    @Test
    void who_is_registered_is_known_without_a_name() {
        var patient = aPatient(facility);

        inCustodyOf(facility)
                .body("items.patientId", contains(patient.toString()))
                .body("items.block", contains("B-4"))
                .body("items.custodyStatus", contains("CONVICT"));
    }

    @Test
    void a_transfer_takes_the_patient_along() {
        var patient = aPatient(facility);

        tell("patient.transferred", patient, 2, other, "C-1", LATER);

        inCustodyOf(facility).body("items", empty());
        inCustodyOf(other).body("items.patientId", contains(patient.toString())).body("items.block", contains("C-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.released", "patient.died", "patient.escaped", "patient.merged"})
    void who_has_left_custody_owes_nothing(String type) {
        var patient = aPatient(facility);

        tell(type, patient, 2, facility, "B-4", LATER);

        inCustodyOf(facility).body("items", empty());
    }

    @Test
    void a_late_event_changes_nothing() {
        var patient = aPatient(facility);
        tell("patient.transferred", patient, 4, other, "C-1", LATER);

        tell("patient.moved", patient, 2, facility, "B-5", LONG_AGO);
        tell("patient.released", patient, 3, facility, "B-5", LONG_AGO);

        inCustodyOf(facility).body("items", empty());
        inCustodyOf(other).body("items.block", contains("C-1"));
    }

    @Test
    void who_was_told_to_have_left_before_being_told_of_stays_away() {
        var patient = UUID.randomUUID();
        tell("patient.released", patient, 2, facility, "B-4", LATER);

        tell("patient.registered", patient, 1, facility, "B-4", LONG_AGO);

        inCustodyOf(facility).body("items", empty());
    }

    @Test
    void an_event_delivered_again_changes_nothing() {
        var patient = UUID.randomUUID();
        var event = tell("patient.registered", patient, 1, facility, "B-4", LONG_AGO);
        tell("patient.moved", patient, 2, facility, "B-5", LATER);

        tellAs(event, "patient.registered", patient, 1, facility, "B-4", LONG_AGO);
        tell("patient.snapshot", UUID.randomUUID(), 1, other, "A", LATER);

        inCustodyOf(facility).body("items.block", contains("B-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESCAPED", "RELEASED", "DIED", "MERGED"})
    void a_snapshot_puts_nobody_in_custody_who_is_not(String state) {
        var patient = aPatient(facility);
        tell("patient.released", patient, 2, facility, "B-4", LATER);

        tellSnapshot(patient, 3, facility, state);
        tellSnapshot(UUID.randomUUID(), 7, facility, state);

        inCustodyOf(facility).body("items", empty());
    }

    @Test
    void a_snapshot_tells_of_somebody_in_custody_who_was_not_known() {
        var patient = UUID.randomUUID();

        tellSnapshot(patient, 7, facility, "IN_CUSTODY");

        inCustodyOf(facility).body("items.patientId", contains(patient.toString()));
    }

    /** A verdict comes whether or not they are there to hear it. */
    @Test
    void who_has_escaped_is_not_in_custody_for_having_another_custody() {
        var patient = aPatient(facility);
        tell("patient.escaped", patient, 2, facility, "B-4", LATER);

        tell("patient.moved", patient, 3, facility, "B-4", LATER);

        inCustodyOf(facility).body("items", empty());
    }

    @Test
    void who_is_completed_is_in_custody_as_before() {
        var patient = aPatient(facility);
        tell("patient.completed", patient, 2, facility, "C-3", LATER);
        inCustodyOf(facility).body("items.block", contains("C-3"));
        tell("patient.escaped", patient, 3, facility, "C-3", LATER);

        tell("patient.completed", patient, 4, facility, "C-3", LATER);

        inCustodyOf(facility).body("items", empty());
    }

    @Test
    void what_was_examined_of_a_duplicate_counts_for_the_one_that_remains() {
        var duplicate = aPatient(facility);
        var kept = aPatient(facility);
        Persona.ofFacility(facility, "nurse")
                .asks()
                .body("{\"patientId\": \"" + duplicate + "\", \"kind\": \"MONTHLY\", \"findings\": {}}")
                .post("/v1/examinations")
                .then()
                .statusCode(201);

        tellMerger(duplicate, 2, facility, kept);

        Persona.ofFacility(facility, "nurse")
                .asks()
                .get("/v1/examination-worklist?state=EXAMINED")
                .then()
                .body("items.patientId", contains(kept.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.transferred", "patient.readmitted"})
    void who_comes_back_owes_from_then_on(String type) {
        var patient = aPatient(facility);
        tell("patient.released", patient, 2, facility, "B-4", LATER);

        tell(type, patient, 3, facility, "B-7", Instant.parse("2026-09-15T01:00:00Z"));

        inCustodyOf(facility).body("items[0].dueUntil", equalTo("2026-09-30"));
    }

    @Test
    void an_event_that_lacks_its_custody_goes_to_the_dead_letters() {
        var lacking = UUID.randomUUID();
        var patient = UUID.randomUUID();
        Events.sendUnpromised("referrals", lacking, "patient.registered", patient, 1, """
                {"patientId": "%s", "facilityId": "%s"}""".formatted(patient, facility));

        await().untilAsserted(() -> assertThat(Events.all("referrals.visits.dlq"))
                .anySatisfy(record -> {
                    assertThat(Events.header(record, "ce_id")).isEqualTo(lacking.toString());
                    assertThat(Events.header(record, "dead-letter-reason")).isEqualTo("malformed-data");
                }));
    }

    /** The function that lifts a patient over the wall serves the consumer of that event, and nobody else. */
    @Test
    void nobody_but_the_consumer_moves_a_patient() throws SQLException {
        var patient = aPatient(facility);
        for (var who : new String[][] {{"nurse", other.toString()}, {"system", facility.toString()}}) {
            try (var app = Parts.postgres().connect("visits", "app");
                    var statement = app.createStatement()) {
                app.setAutoCommit(false);
                statement.execute("select set_config('app.roles', '" + who[0] + "', true),"
                        + " set_config('app.facility', '" + who[1] + "', true)");
                var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                        SQLException.class,
                        () -> statement.execute("select take_patient('" + patient + "', 9, '" + other
                                + "', 'X', 'CONVICT', true, now())"));
                assertThat(refused.getSQLState()).isEqualTo("42501");
            }
        }
        assertThat(count("select count(*) from known_patient where facility_id = '" + facility + "'"))
                .isEqualTo(1);
    }

    private static ValidatableResponse inCustodyOf(UUID facility) {
        return Persona.ofFacility(facility, "nurse")
                .asks()
                .get("/v1/examination-worklist")
                .then()
                .statusCode(200);
    }
}
