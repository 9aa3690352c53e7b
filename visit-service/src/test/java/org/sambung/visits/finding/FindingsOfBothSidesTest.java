package org.sambung.visits.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/** The clinic reads all that was found of its patients; the team what it wrote, and what its visit needs while it goes on. */
@QuarkusTest
class FindingsOfBothSidesTest {

    Partnership partnership;
    UUID patient;
    UUID id;

    /** The team has found something of a patient, and so has the clinic. */
    @BeforeEach
    void findingsOfBoth() {
        partnership = Partnership.inForce();
        patient = PatientFixtures.aPatient(partnership.facility());
        id = VisitFixtures.aStartedVisit(partnership);
        record(partnership.team(), "R05", true, null).statusCode(200);
        record(partnership.nurse(), "B20", true, null).statusCode(200);
    }

    @Test
    void while_the_visit_goes_on_the_team_reads_what_the_clinic_found_at_it() {
        read(partnership.team())
                .body("items.content.assessment", contains("B20", "R05"))
                .body("items.recordedFor", contains("FACILITY", "PARTNER"));
    }

    @Test
    void after_it_the_team_reads_what_it_wrote_and_the_clinic_all() {
        post(partnership.team(), id, "completion", null).statusCode(200);

        read(partnership.team()).body("items.content.assessment", contains("R05"));
        read(partnership.nurse()).body("items.content.assessment", contains("B20", "R05"));
    }

    @Test
    void what_the_clinic_proposes_the_team_does_not_read() {
        proposals(partnership.team()).body("items.content.diagnosis", contains("R05"));
        proposals(partnership.nurse()).body("items.content.diagnosis", containsInAnyOrder("R05", "B20"));
    }

    @Test
    void the_facilitys_own_examinations_are_not_the_teams() {
        partnership
                .nurse()
                .asks()
                .body("{\"patientId\": \"" + patient + "\", \"kind\": \"COMPLAINT\", \"findings\": {}}")
                .post("/v1/examinations")
                .then()
                .statusCode(201);

        partnership.team().asks().get("/v1/examinations").then().statusCode(403);
    }

    /** Whether it recommends or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forbidden_403_to_correct_what_the_other_side_found(boolean recommend) {
        var found = read(partnership.team()).extract().<List<String>>path("items.id");

        for (var refused : List.of(
                record(partnership.team(), "J20", recommend, found.get(0)),
                record(partnership.nurse(), "J20", recommend, found.get(1)))) {
            refused.statusCode(403).body("type", equalTo("/problems/finding-of-the-other-side"));
        }

        read(partnership.nurse()).body("items.content.assessment", contains("B20", "R05"));
        proposals(partnership.nurse()).body("items.withdrawnAt", contains(nullValue(), nullValue()));
    }

    @Test
    void each_side_corrects_its_own_and_its_proposal_with_it() {
        var found = read(partnership.team()).extract().<List<String>>path("items.id");

        record(partnership.team(), "J20", true, found.get(1)).statusCode(200);
        record(partnership.nurse(), "B21", false, found.get(0)).statusCode(200);

        proposals(partnership.team())
                .body("items.content.diagnosis", contains("J20"))
                .body("items.content.reason", contains("Uji J20"));
        proposals(partnership.nurse()).body("items.withdrawnAt", containsInAnyOrder(nullValue(), notNullValue()));
    }

    @Test
    void a_recommendation_that_a_correction_takes_back_is_withdrawn_and_can_be_made_anew() {
        var first = read(partnership.team()).extract().<String>path("items[1].id");
        record(partnership.team(), "R05", false, first).statusCode(200);
        proposals(partnership.team()).body("items.withdrawnAt", contains(notNullValue()));

        var second = read(partnership.team()).extract().<String>path("items[0].id");
        record(partnership.team(), "R05", true, second).statusCode(200);

        proposals(partnership.team()).body("items.withdrawnAt", contains(nullValue(), notNullValue()));
    }

    /** Beneath the queries, too. */
    @Test
    void row_security_keeps_the_clinics_findings_from_the_team() throws SQLException {
        post(partnership.team(), id, "completion", null).statusCode(200);

        try (var app = Parts.postgres().connect("visits", "app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.subject', 'uji', true), set_config('app.roles', 'visiting-team',"
                    + " true), set_config('app.partner', '" + partnership.partner() + "', true)");
            try (var rows = statement.executeQuery("select count(*) from finding where visit_id = '" + id + "'")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
        }
        read(Partnership.inForce().team(), 404);
        proposals(Partnership.inForce().team()).body("items", empty());
    }

    private ValidatableResponse record(Persona who, String assessment, boolean recommend, String replaces) {
        return post(who, id, "findings", """
                {"patientId": "%s", %s "content": {"assessment": "%s", "recommendReferral": %s, "referralReason": "Uji %s"}}
                """.formatted(
                        patient,
                        replaces == null ? "" : "\"replaces\": \"" + replaces + "\",",
                        assessment,
                        recommend,
                        assessment));
    }

    private ValidatableResponse read(Persona who) {
        return read(who, 200);
    }

    private ValidatableResponse read(Persona who, int status) {
        return who.asks().get("/v1/visits/" + id + "/findings").then().statusCode(status);
    }

    private ValidatableResponse proposals(Persona who) {
        return who.asks().get("/v1/referral-proposals").then().statusCode(200);
    }
}
