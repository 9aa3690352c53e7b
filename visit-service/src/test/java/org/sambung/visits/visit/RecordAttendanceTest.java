package org.sambung.visits.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.get;
import static org.sambung.visits.VisitFixtures.history;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class RecordAttendanceTest {

    Partnership partnership;
    UUID patient;
    String both;
    UUID id;

    @BeforeEach
    void aStartedVisit() {
        partnership = Partnership.inForce();
        patient = PatientFixtures.aPatient(partnership.facility());
        both = """
                {"inmates": [{"patientId": "%s"}], "staff": [{"name": "Uji Pegawai", "employeeNumber": "1990"}]}
                """.formatted(patient);
        id = VisitFixtures.aStartedVisit(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "attendance", both).statusCode(200);

        get(partnership.team(), id).body("attended.inmates", equalTo(1)).body("attended.staff", equalTo(1));
        list(partnership.nurse())
                .then()
                .statusCode(200)
                .body("inmates.patientId", contains(patient.toString()))
                .body("staff.name", contains("Uji Pegawai"))
                .body("staff.employeeNumber", contains("1990"));
        history(partnership.team(), id)
                .body("[3].action", equalTo("visit.attendance-recorded"))
                .body("[3].to", nullValue());
        await().untilAsserted(() -> assertThat(sent("visit.attendance-recorded"))
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains("\"attended\":{\"inmates\":1,\"staff\":1}")
                        .contains(partnership.agreement().toString())
                        .doesNotContain("Uji Pegawai", "\"1990\"", patient.toString())));
    }

    @Test
    void staff_attendance_needs_no_patient() {
        post(partnership.team(), id, "attendance", """
                {"staff": [{"name": "Uji Satu"}, {"name": "Uji Dua", "employeeNumber": "7"}]}
                """)
                .statusCode(200)
                .body("attended.inmates", equalTo(0))
                .body("attended.staff", equalTo(2));
    }

    @Test
    void the_same_entry_counts_once() {
        post(partnership.team(), id, "attendance", both).statusCode(200);

        post(partnership.nurse(), id, "attendance", both)
                .statusCode(200)
                .body("attended.inmates", equalTo(1))
                .body("attended.staff", equalTo(1));
        post(partnership.team(), id, "attendance", """
                {"inmates": [{"patientId": "%1$s"}, {"patientId": "%1$s"}, {"patientId": "%2$s"}],
                 "staff": [{"name": "uji pegawai ", "employeeNumber": "1990"}, {"name": "Uji Pegawai"}]}
                """.formatted(
                                patient, PatientFixtures.aPatient(partnership.facility())))
                .statusCode(200)
                .body("attended.inmates", equalTo(2))
                .body("attended.staff", equalTo(2));
        history(partnership.team(), id).body("size()", equalTo(5));
    }

    /** However a name or a number is typed; a blank number is none. */
    @Test
    void staff_are_told_apart_by_number_else_by_name() {
        post(partnership.team(), id, "attendance", """
                {"staff": [{"name": "Uji Satu", "employeeNumber": " "}, {"name": "Uji Dua", "employeeNumber": " "},
                           {"name": "uji  satu"}, {"name": "Uji Tiga", "employeeNumber": "a7"},
                           {"name": "Uji T.", "employeeNumber": " A7 "}]}
                """).statusCode(200).body("attended.staff", equalTo(3));
    }

    @Test
    void officers_see_counts_and_no_persons() {
        post(partnership.team(), id, "attendance", both).statusCode(200);

        for (var officer : List.of(partnership.officer(), partnership.partnerOfficer())) {
            list(officer).then().statusCode(403);
            var seen = get(officer, id)
                    .body("attended.inmates", equalTo(1))
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain("Uji Pegawai", patient.toString());
        }
    }

    @Test
    void row_security_gives_the_list_to_those_who_care_only() throws SQLException {
        post(partnership.team(), id, "attendance", both).statusCode(200);

        assertThat(rowsFor("nurse", partnership.facility(), null)).isEqualTo(2);
        assertThat(rowsFor("visiting-team", null, partnership.partner())).isEqualTo(2);
        assertThat(rowsFor("agreements-officer", partnership.facility(), null)).isZero();
        assertThat(rowsFor("partner-officer", null, partnership.partner())).isZero();
        assertThat(rowsFor("nurse", UUID.randomUUID(), null)).isZero();
        assertThat(rowsFor("", null, null)).isZero();
    }

    /** One record for each inmate, and one for the names of staff. */
    @Test
    void who_reads_the_list_is_recorded() throws SQLException {
        post(partnership.team(), id, "attendance", both).statusCode(200);
        var nurse = partnership.nurse();
        var inmate = "GET /v1/visits/{id}/attendance CLINICAL " + patient;
        var staff = "GET /v1/visits/{id}/attendance IDENTITY ";

        list(nurse).then().statusCode(200);

        assertThat(readsOf(nurse)).containsExactlyInAnyOrder(inmate, staff);
    }

    /** One that nobody has told of, one of another facility, one who had left before the visit. */
    @Test
    void invalid_400_for_who_was_not_in_custody_there() {
        var elsewhere = PatientFixtures.aPatient(UUID.randomUUID());
        var left = PatientFixtures.aPatient(partnership.facility());
        PatientFixtures.tell(
                "patient.released",
                left,
                2,
                partnership.facility(),
                "B-4",
                Instant.now().minusSeconds(86_400));

        for (var who : List.of(UUID.randomUUID(), elsewhere, left)) {
            for (var side : List.of(partnership.team(), partnership.nurse())) {
                post(side, id, "attendance", """
                        {"inmates": [{"patientId": "%s"}, {"patientId": "%s"}]}""".formatted(patient, who))
                        .statusCode(400)
                        .body("errors.pointer", contains("/inmates/1/patientId"))
                        .body("errors.code", contains("unknown-patient"));
            }
        }

        get(partnership.team(), id).body("attended.inmates", equalTo(0));
    }

    /** Transferred in after the visit had begun and transferred on since. */
    @Test
    void invalid_400_for_who_came_in_after_it_and_has_left_again() {
        var guest = PatientFixtures.aPatient(UUID.randomUUID());
        var came = Instant.now().plusSeconds(3600);
        PatientFixtures.tell("patient.transferred", guest, 2, partnership.facility(), "B-4", came);
        PatientFixtures.tell("patient.transferred", guest, 3, UUID.randomUUID(), "C-1", came.plusSeconds(3600));

        post(partnership.nurse(), id, "attendance", "{\"inmates\": [{\"patientId\": \"" + guest + "\"}]}")
                .statusCode(400)
                .body("errors.code", contains("unknown-patient"));
    }

    @Test
    void who_has_left_since_the_visit_attended_it() {
        PatientFixtures.tell(
                "patient.released",
                patient,
                2,
                partnership.facility(),
                "B-4",
                Instant.now().plusSeconds(60));

        post(partnership.team(), id, "attendance", both).statusCode(200).body("attended.inmates", equalTo(1));
    }

    @Test
    void invalid_400_for_a_list_of_nobody() {
        for (var nobody : List.of("{}", "{\"inmates\": [], \"staff\": []}")) {
            post(partnership.team(), id, "attendance", nobody)
                    .statusCode(400)
                    .body("errors.pointer", contains("/inmates"));
        }
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(both)
                .post("/v1/visits/" + id + "/attendance")
                .then()
                .statusCode(401);
    }

    @Test
    void forbidden_403_for_an_officer() {
        post(partnership.officer(), id, "attendance", both).statusCode(403);
    }

    @Test
    void not_found_404_for_others() {
        var stranger = Partnership.inForce();

        post(stranger.nurse(), id, "attendance", both).statusCode(404);
        list(stranger.team()).then().statusCode(404);
    }

    @Test
    void conflict_409_when_not_started() {
        var confirmed = VisitFixtures.aConfirmedVisit(partnership);

        post(partnership.team(), confirmed, "attendance", both).statusCode(409);

        partnership
                .team()
                .asks()
                .get("/v1/visits/" + confirmed + "/attendance")
                .then()
                .body("inmates.size()", equalTo(0));
    }

    @Test
    void invalid_400_without_repeating_what_stood_there() {
        post(partnership.team(), id, "attendance", """
                {"staff": [{"name": "Uji Pegawai", "diagnosis": "A15"}]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/staff/0/diagnosis"))
                .body("errors.code", not(contains("A15")));
        post(partnership.team(), id, "attendance", "{\"inmates\": [{}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/inmates/0/patientId"));
    }

    private Response list(Persona who) {
        return who.asks().get("/v1/visits/" + id + "/attendance");
    }

    private List<String> sent(String type) {
        return Events.all("visits").stream()
                .filter(record -> record.key().equals(id.toString()))
                .filter(record -> type.equals(Events.header(record, "ce_type")))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Of this visit. */
    private List<String> readsOf(Persona who) throws SQLException {
        try (var connection = Parts.postgres().connect("visits", "owner");
                var select = connection.prepareStatement("select operation || ' ' || parts || ' '"
                        + " || coalesce(patient_id::text, '') from read_audit where object_id = ? and subject = ?")) {
            select.setObject(1, id);
            select.setString(2, who.subject());
            try (var rows = select.executeQuery()) {
                var reads = new ArrayList<String>();
                while (rows.next()) {
                    reads.add(rows.getString(1));
                }
                return reads;
            }
        }
    }

    private long rowsFor(String role, UUID facility, UUID partner) throws SQLException {
        try (var connection = Parts.postgres().connect("visits", "app")) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement("select set_config('app.roles', ?, true),"
                    + " set_config('app.facility', ?, true), set_config('app.partner', ?, true)")) {
                select.setString(1, role);
                select.setString(2, facility == null ? "" : facility.toString());
                select.setString(3, partner == null ? "" : partner.toString());
                select.execute();
            }
            try (var select = connection.prepareStatement("select count(*) from attendance where visit_id = ?")) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }
    }
}
