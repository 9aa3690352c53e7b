package org.sambung.visits.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.visits.VisitFixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Parts;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.VisitFixtures;

/** What the database itself shows to whom of a visit, whatever is asked of it. */
@QuarkusTest
class RowSecurityOfVisitsTest {

    static Partnership partnership;
    static UUID id;

    @BeforeEach
    void aVisitWithTeamAndFinding() {
        if (partnership == null) {
            partnership = Partnership.inForce();
            id = VisitFixtures.aStartedVisit(partnership);
            post(partnership.team(), id, "team", """
                    {"members": [{"name": "Uji Sopir", "role": "DRIVER"}]}""").statusCode(200);
            post(partnership.team(), id, "records", """
                    {"records": [{"id": "%s", "type": "FINDING", "occurredAt": "2026-11-01T01:00:00Z", "patientId": "%s",
                      "finding": {"recommendReferral": true, "referralReason": "Uji"}}]}""".formatted(
                                    UUID.randomUUID(), PatientFixtures.aPatient(partnership.facility())))
                    .statusCode(200);
        }
    }

    @ParameterizedTest(name = "{0} for {1} {2}")
    @CsvSource({
        "finding, nurse, facility, 1",
        "finding, doctor, facility, 1",
        "finding, visiting-team, partner, 1",
        "finding, custody-officer, facility, 0",
        "finding, agreements-officer, facility, 0",
        "finding, facility-head, facility, 0",
        "finding, partner-officer, partner, 0",
        "finding, health-office, partner, 0",
        "finding, nurse, elsewhere, 0",
        "finding, visiting-team, elsewhere, 0",
        "referral_proposal, nurse, facility, 1",
        "referral_proposal, visiting-team, partner, 1",
        "referral_proposal, custody-officer, facility, 0",
        "referral_proposal, partner-officer, partner, 0",
        "applied_record, visiting-team, partner, 1",
        "applied_record, agreements-officer, facility, 0",
        "team_list, custody-officer, facility, 1",
        "team_list, nurse, facility, 1",
        "team_list, partner-officer, partner, 1",
        "team_list, agreements-officer, facility, 0",
        "team_list, health-office, partner, 0",
        "team_list, custody-officer, elsewhere, 0"
    })
    void the_database_shows(String table, String role, String bound, long rows) throws SQLException {
        assertThat(rowsFor(table, role, bound)).isEqualTo(rows);
    }

    private static long rowsFor(String table, String role, String bound) throws SQLException {
        try (var connection = Parts.postgres().connect("visits", "app")) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement("select set_config('app.roles', ?, true),"
                    + " set_config('app.facility', ?, true), set_config('app.partner', ?, true)")) {
                select.setString(1, role);
                select.setString(
                        2, bound.equals("facility") ? partnership.facility().toString() : "");
                select.setString(
                        3, bound.equals("partner") ? partnership.partner().toString() : "");
                select.execute();
            }
            try (var select = connection.prepareStatement("select count(*) from " + table + " where visit_id = ?")) {
                select.setObject(1, id);
                try (var found = select.executeQuery()) {
                    found.next();
                    return found.getLong(1);
                }
            }
        }
    }
}
