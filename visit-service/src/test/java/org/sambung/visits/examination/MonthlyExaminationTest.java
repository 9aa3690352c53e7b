package org.sambung.visits.examination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.PatientFixtures.aFacility;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.PatientFixtures.tellMerger;
import static org.sambung.visits.examination.ExaminationFixtures.examine;
import static org.sambung.visits.examination.ExaminationFixtures.monthly;
import static org.sambung.visits.examination.ExaminationFixtures.worklist;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class MonthlyExaminationTest {

    final UUID facility = UUID.randomUUID();
    final Persona nurse = Persona.ofFacility(facility, "nurse");

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    /** 16:30 UTC on the last of October is still October in Jakarta, and November already further east. */
    @ParameterizedTest
    @CsvSource({
        "WIB, Asia/Jakarta, 2026-10-31, DUE",
        "WITA, Asia/Makassar, 2026-11-01, EXAMINED",
        "WIT, Asia/Jayapura, 2026-11-01, EXAMINED"
    })
    void monthly_means_a_calendar_month_in_the_facilitys_zone(String zone, String zoneId, String day, String state) {
        aFacility(facility, zone, zoneId, "ID-KT");
        var patient = aPatient(facility, "B-4", Instant.parse("2026-10-05T01:00:00Z"));
        SettableClock.set(Instant.parse("2026-11-02T01:00:00Z"));

        examine(nurse, monthly(patient, Instant.parse("2026-10-31T16:30:00Z"))).statusCode(201);

        worklist(nurse, "").body("items[0].examinedOn", equalTo(day)).body("items[0].state", equalTo(state));
    }

    /** The same moment for the one who asks: his month turns with his own midnight. */
    @ParameterizedTest
    @CsvSource({"WIB, Asia/Jakarta, DUE", "WIT, Asia/Jayapura, OVERDUE"})
    void a_month_ends_at_the_facilitys_own_midnight(String zone, String zoneId, String state) {
        aFacility(facility, zone, zoneId, "ID-KT");
        aPatient(facility, "B-4", Instant.parse("2026-10-05T01:00:00Z"));

        SettableClock.set(Instant.parse("2026-10-31T16:30:00Z"));

        worklist(nurse, "").body("items.state", contains(state));
    }

    /** Admitted on the last day of a month, which ends at another moment in each zone; three days (configured) at least. */
    @ParameterizedTest
    @CsvSource({
        "WIB, Asia/Jakarta, 2026-10-31T16:59:00Z, 2026-11-03, 2026-11-03T16:59:00Z, 2026-11-03T17:00:00Z",
        "WIB, Asia/Jakarta, 2026-10-31T17:00:00Z, 2026-11-30, 2026-11-30T16:59:00Z, 2026-11-30T17:00:00Z",
        "WITA, Asia/Makassar, 2026-10-31T15:59:00Z, 2026-11-03, 2026-11-03T15:59:00Z, 2026-11-03T16:00:00Z",
        "WITA, Asia/Makassar, 2026-10-31T16:00:00Z, 2026-11-30, 2026-11-30T15:59:00Z, 2026-11-30T16:00:00Z",
        "WIT, Asia/Jayapura, 2026-10-31T14:59:00Z, 2026-11-03, 2026-11-03T14:59:00Z, 2026-11-03T15:00:00Z",
        "WIT, Asia/Jayapura, 2026-10-31T15:00:00Z, 2026-11-30, 2026-11-30T14:59:00Z, 2026-11-30T15:00:00Z",
        "WIB, Asia/Jakarta, 2026-10-29T03:00:00Z, 2026-11-01, 2026-11-01T16:59:00Z, 2026-11-01T17:00:00Z",
        "WIB, Asia/Jakarta, 2026-10-10T03:00:00Z, 2026-10-31, 2026-10-31T16:59:00Z, 2026-10-31T17:00:00Z"
    })
    void whoever_comes_in_at_a_months_end_has_some_days_to_be_examined(
            String zone, String zoneId, Instant admitted, String dueUntil, Instant inTime, Instant late) {
        aFacility(facility, zone, zoneId, "ID-KT");
        aPatient(facility, "B-4", admitted);

        for (var moment : List.of(admitted, inTime)) {
            SettableClock.set(moment);
            worklist(nurse, "?state=DUE").body("items.dueUntil", contains(dueUntil));
            worklist(nurse, "/counts").body("all.due", equalTo(1));
        }
        SettableClock.set(late);
        worklist(nurse, "?state=OVERDUE").body("items.dueUntil", contains(dueUntil));
        worklist(nurse, "/counts").body("all.overdue", equalTo(1));
    }

    @Test
    void an_admission_examination_at_a_months_end_counts_for_its_month_and_the_next_is_owed_in_the_next() {
        SettableClock.set(Instant.parse("2026-10-31T10:00:00Z"));
        var patient = aPatient(facility, "B-4", Instant.parse("2026-10-31T03:00:00Z"));
        examine(nurse, monthly(patient, null).replace("MONTHLY", "ADMISSION")).statusCode(201);
        worklist(nurse, "?state=EXAMINED").body("items.dueUntil", contains("2026-11-30"));

        SettableClock.set(Instant.parse("2026-11-01T01:00:00Z"));
        worklist(nurse, "?state=DUE").body("items.dueUntil", contains("2026-11-30"));
    }

    @Test
    void who_was_examined_owes_the_next_month_and_is_overdue_after_it() {
        var patient = aPatient(facility, "B-4", Instant.parse("2026-08-05T01:00:00Z"));
        SettableClock.set(Instant.parse("2026-09-10T01:00:00Z"));
        worklist(nurse, "?state=OVERDUE").body("items.dueUntil", contains("2026-08-31"));
        examine(nurse, monthly(patient, null)).statusCode(201);
        worklist(nurse, "?state=EXAMINED").body("items.dueUntil", contains("2026-10-31"));

        SettableClock.set(Instant.parse("2026-10-10T01:00:00Z"));
        worklist(nurse, "").body("items.state", contains("DUE"));
        SettableClock.set(Instant.parse("2026-11-01T01:00:00Z"));
        worklist(nurse, "").body("items.state", contains("OVERDUE"));
    }

    @Test
    void an_examination_entered_late_counts_for_its_own_month_and_takes_nothing_back() {
        var patient = aPatient(facility, "B-4", Instant.parse("2026-08-05T01:00:00Z"));
        SettableClock.set(Instant.parse("2026-10-10T01:00:00Z"));
        examine(nurse, monthly(patient, null)).statusCode(201);

        examine(nurse, monthly(patient, Instant.parse("2026-09-20T01:00:00Z"))).statusCode(201);

        worklist(nurse, "")
                .body("items[0].state", equalTo("EXAMINED"))
                .body("items[0].examinedOn", equalTo("2026-10-10"));
    }

    @Test
    void what_was_examined_before_a_transfer_counts_after_it() {
        var other = UUID.randomUUID();
        var patient = aPatient(facility);
        examine(nurse, monthly(patient, null)).statusCode(201);

        tell("patient.transferred", patient, 2, other, "C-1", Instant.now());

        worklist(nurse, "").body("items", empty());
        worklist(Persona.ofFacility(other, "nurse"), "").body("items.state", contains("EXAMINED"));
    }

    @ParameterizedTest
    @CsvSource({"ROUTINE_CHECKUP, EXAMINED", "TREATMENT, EXAMINED", "MONITORING, OVERDUE"})
    void a_visit_that_examines_counts_for_those_who_attended(String kind, String state) {
        var partnership = Partnership.inForce();
        var patient = aPatient(partnership.facility());
        var visit = aStartedVisit(partnership, kind);

        VisitFixtures.post(partnership.team(), visit, "attendance", """
                {"inmates": [{"patientId": "%s"}]}""".formatted(patient))
                .statusCode(200);

        worklist(partnership.nurse(), "").body("items.state", contains(state));
    }

    @Test
    void a_list_entered_after_a_transfer_counts() {
        var partnership = Partnership.inForce();
        var gone = aPatient(partnership.facility());
        var visit = VisitFixtures.aStartedVisit(partnership);
        tell("patient.transferred", gone, 2, facility, "C-1", Instant.now());

        VisitFixtures.post(partnership.team(), visit, "attendance", """
                {"inmates": [{"patientId": "%s"}]}""".formatted(gone))
                .statusCode(200);

        worklist(nurse, "?state=EXAMINED").body("items.patientId", contains(gone.toString()));
    }

    @Test
    void counts_by_block_are_those_of_the_list() {
        var examined = aPatient(facility, "A-1", Instant.parse("2026-01-05T01:00:00Z"));
        aPatient(facility, "A-1", Instant.parse("2026-01-05T01:00:00Z"));
        aPatient(facility, "B-2", Instant.now());
        examine(nurse, monthly(examined, null)).statusCode(201);

        worklist(nurse, "/counts")
                .body("all.examined", equalTo(1))
                .body("all.due", equalTo(1))
                .body("all.overdue", equalTo(1))
                .body("blocks.block", contains("A-1", "B-2"))
                .body("blocks.overdue", contains(1, 0));
        worklist(nurse, "?block=B-2").body("items.state", contains("DUE"));
    }

    /** Five of six in the one block have been examined, and none of the one in the other. */
    @Test
    void the_head_learns_no_number_under_five_and_no_sum_that_gives_one_away() {
        for (var i = 0; i < 6; i++) {
            var patient = aPatient(facility, "A-1", Instant.now());
            if (i > 0) {
                examine(nurse, monthly(patient, null)).statusCode(201);
            }
        }
        aPatient(facility, "B-2", Instant.now());
        var head = Persona.ofFacility(facility, "facility-head");

        worklist(head, "/figures").body("blocks.examined", contains("5", "<5"));
        examine(nurse, monthly(aPatient(facility, "A-1", Instant.now()), null)).statusCode(201);
        worklist(head, "/figures")
                .body("blocks.block", contains("A-1", "B-2"))
                .body("blocks.examined", contains("5", "<5"))
                .body("blocks.due", contains("<5", "<5"))
                .body("blocks.people", contains(nullValue(), nullValue()))
                .body("all.examined", equalTo("withheld"))
                .body("all.due", equalTo("withheld"))
                .body("all.people", nullValue());
        head.asks().get("/v1/examination-worklist/counts").then().statusCode(403);
        nurse.asks().get("/v1/examination-worklist/figures").then().statusCode(403);
    }

    @Test
    void a_page_leads_to_the_next() {
        for (var i = 0; i < 3; i++) {
            aPatient(facility);
        }
        String next = worklist(nurse, "?limit=2")
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");

        worklist(nurse, "?limit=2&cursor=" + next)
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void who_reads_the_list_is_recorded_for_each_who_is_on_it() {
        var patient = aPatient(facility);

        worklist(nurse, "").body("items.patientId", contains(patient.toString()));

        assertThat(Partnership.count("select count(*) from read_audit where subject = '" + nurse.subject()
                        + "' and patient_id = '" + patient + "' and parts = 'CLINICAL'"))
                .isEqualTo(1);
    }

    /** Of one person with two records that have become one. */
    @Test
    void what_was_examined_under_a_record_that_has_gone_into_another_is_found_under_that_one() {
        var gone = aPatient(facility);
        var kept = aPatient(facility);
        examine(nurse, monthly(gone, null)).statusCode(201);
        tellMerger(gone, 2, facility, kept);

        nurse.asks()
                .get("/v1/examinations?patientId=" + kept)
                .then()
                .body("items.patientId", contains(gone.toString()));
    }

    @Test
    void staff_of_another_facility_see_nothing() {
        aPatient(facility);
        var stranger = Persona.ofFacility(UUID.randomUUID(), "nurse");

        worklist(stranger, "").body("items", empty());
        stranger.asks().get("/v1/examination-worklist/counts").then().body("all.overdue", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/counts", "/figures", "/region"})
    void unauthenticated_401_and_forbidden_403(String path) {
        given().get("/v1/examination-worklist" + path).then().statusCode(401);
        Persona.ofFacility(facility, "agreements-officer")
                .asks()
                .get("/v1/examination-worklist" + path)
                .then()
                .statusCode(403);
    }

    private static UUID aStartedVisit(Partnership partnership, String kind) {
        var plan = VisitFixtures.id(partnership
                .officer()
                .asks()
                .body(VisitFixtures.plan(
                        partnership.agreement(),
                        "ROUTINE_CHECKUP",
                        kind,
                        "FREQ=DAILY;COUNT=1",
                        LocalDate.now(partnership.zone()).plusDays(1).toString(),
                        "09:00"))
                .post("/v1/visit-plans")
                .then()
                .statusCode(201));
        var visit = VisitFixtures.visits(partnership.officer(), plan).get(0).id();
        VisitFixtures.post(partnership.team(), visit, "confirmation", null).statusCode(200);
        VisitFixtures.post(partnership.team(), visit, "start", null).statusCode(200);
        return visit;
    }
}
