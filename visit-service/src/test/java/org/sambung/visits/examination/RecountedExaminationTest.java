package org.sambung.visits.examination;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.PatientFixtures.tellMerger;
import static org.sambung.visits.examination.ExaminationFixtures.examine;
import static org.sambung.visits.examination.ExaminationFixtures.monthly;
import static org.sambung.visits.examination.ExaminationFixtures.worklist;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

/** Who is examined, due and overdue once an examination has turned out to have been recorded wrongly. */
@QuarkusTest
class RecountedExaminationTest {

    static final Instant AUGUST = Instant.parse("2026-08-05T01:00:00Z");
    static final Instant OCTOBER = Instant.parse("2026-10-10T01:00:00Z");
    static final String NOBODY = "{\"mistake\": \"NOT_EXAMINED\"}";

    final UUID facility = UUID.randomUUID();
    final Persona nurse = Persona.ofFacility(facility, "nurse");
    UUID patient;

    @BeforeEach
    void somebodyInCustodySinceAugust() {
        patient = aPatient(facility, "B-4", AUGUST);
        SettableClock.set(OCTOBER);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void whoever_was_never_examined_owes_again_what_was_owed_on_coming_in() {
        var id = examined(nurse, null);
        worklist(nurse, "").body("items.state", contains("EXAMINED"));

        correct(nurse, id, NOBODY);

        worklist(nurse, "?state=OVERDUE")
                .body("items.dueUntil", contains("2026-08-31"))
                .body("items[0].examinedOn", nullValue());
        worklist(nurse, "/counts").body("all.overdue", equalTo(1)).body("all.examined", equalTo(0));
    }

    @Test
    void an_earlier_examination_counts_where_the_later_one_is_taken_back() {
        examined(nurse, Instant.parse("2026-09-20T01:00:00Z"));
        var id = examined(nurse, null);

        correct(nurse, id, NOBODY);

        worklist(nurse, "?state=DUE")
                .body("items.examinedOn", contains("2026-09-20"))
                .body("items.dueUntil", contains("2026-10-31"));
    }

    @Test
    void a_later_examination_counts_on_where_an_earlier_one_is_taken_back() {
        var id = examined(nurse, Instant.parse("2026-09-20T01:00:00Z"));
        examined(nurse, null);

        correct(nurse, id, NOBODY);

        worklist(nurse, "?state=EXAMINED").body("items.examinedOn", contains("2026-10-10"));
    }

    /** Late on the last of September in Jakarta, though entered as October's. */
    @Test
    void an_examination_moved_to_another_month_counts_for_that_month() {
        var id = examined(nurse, null);

        correct(nurse, id, at("2026-09-30T16:30:00Z"));

        worklist(nurse, "?state=DUE").body("items.examinedOn", contains("2026-09-30"));
        correct(nurse, id, at("2026-09-30T17:30:00Z"));
        worklist(nurse, "?state=EXAMINED").body("items.examinedOn", contains("2026-10-01"));
    }

    @Test
    void nobody_is_examined_before_coming_in_though_an_entry_says_so() {
        var newcomer = aPatient(UUID.randomUUID());
        tell("patient.transferred", newcomer, 2, facility, "C-1", Instant.parse("2026-10-01T01:00:00Z"));
        var id = recorded(nurse, newcomer, null);

        post(nurse, id, at("2026-09-20T01:00:00Z"))
                .statusCode(400)
                .body("errors.pointer", contains("/becomes/examinedAt"))
                .body("errors.code", contains("not-in-custody-then"));
    }

    /** Only what was found is other: who has gone meanwhile need not be there. */
    @Test
    void what_was_found_is_corrected_also_of_who_has_left() {
        var id = examined(nurse, null);
        tell("patient.transferred", patient, 2, UUID.randomUUID(), "C-1", Instant.now());

        correct(nurse, id, """
                {"mistake": "OTHER", "becomes": {"kind": "MONTHLY", "findings": {"pulse": 80}}}""");
    }

    @Test
    void what_a_team_examined_counts_where_the_clinics_own_is_taken_back() {
        SettableClock.backToRealTime();
        var partnership = Partnership.inForce();
        var person = aPatient(partnership.facility());
        var clinic = partnership.nurse();
        var id = recorded(clinic, person, null);
        var visit = VisitFixtures.aStartedVisit(partnership);
        VisitFixtures.post(
                        partnership.team(), visit, "attendance", "{\"inmates\": [{\"patientId\": \"" + person + "\"}]}")
                .statusCode(200);

        correct(clinic, id, NOBODY);

        worklist(clinic, "").body("items.state", contains("EXAMINED"));
    }

    @Test
    void it_follows_to_the_facility_where_the_patient_is_now() {
        var there = UUID.randomUUID();
        var theirs = Persona.ofFacility(there, "nurse");
        var id = examined(nurse, null);
        tell("patient.transferred", patient, 2, there, "C-1", OCTOBER);
        worklist(theirs, "").body("items.state", contains("EXAMINED"));

        correct(nurse, id, NOBODY);

        worklist(theirs, "").body("items.state", contains("OVERDUE"));
    }

    @Test
    void of_two_records_that_were_one_persons_the_one_that_remains_follows() {
        var kept = aPatient(facility, "B-4", AUGUST);
        var id = examined(nurse, null);
        tellMerger(patient, 2, facility, kept);
        worklist(nurse, "")
                .body("items.patientId", contains(kept.toString()))
                .body("items.state", contains("EXAMINED"));

        correct(nurse, id, NOBODY);

        worklist(nurse, "").body("items.state", contains("OVERDUE"));
    }

    /** Whoever came back owes by the day of that coming in, not by an older one. */
    @Test
    void whoever_has_come_in_again_owes_by_the_day_of_that() {
        tell("patient.released", patient, 2, facility, "B-4", Instant.parse("2026-09-05T01:00:00Z"));
        tell("patient.readmitted", patient, 3, facility, "B-4", Instant.parse("2026-10-05T01:00:00Z"));
        var id = examined(nurse, null);

        correct(nurse, id, NOBODY);

        worklist(nurse, "?state=DUE").body("items.dueUntil", contains("2026-10-31"));
    }

    private static String at(String time) {
        return """
                {"mistake": "WRONG_TIME",
                 "becomes": {"kind": "MONTHLY", "examinedAt": "%s", "findings": {"pulse": 76}}}""".formatted(time);
    }

    private String examined(Persona who, Instant at) {
        return recorded(who, patient, at);
    }

    private static String recorded(Persona who, UUID patient, Instant at) {
        return examine(who, monthly(patient, at)).statusCode(201).extract().path("id");
    }

    private static void correct(Persona who, String id, String body) {
        post(who, id, body).statusCode(200);
    }

    private static ValidatableResponse post(Persona who, String id, String body) {
        var version = who.asks().get("/v1/examinations/" + id).then().extract().<Integer>path("version");
        return who.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/examinations/" + id + "/correction")
                .then();
    }
}
