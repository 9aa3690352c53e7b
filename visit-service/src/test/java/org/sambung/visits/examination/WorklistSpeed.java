package org.sambung.visits.examination;

import static io.restassured.RestAssured.port;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.load.Pace;

/**
 * How fast the worklists are with everybody in custody in the country: 270,000 in 500 facilities, an eighth of them in one
 * region. No test: it prints what it saw. {@code mvn test -pl visit-service
 * -Dtest=WorklistSpeed}
 */
@QuarkusTest
class WorklistSpeed {

    @Test
    void measure() throws SQLException {
        execute("insert into known_facility select gen_random_uuid(), i, case when i % 8 = 0 then 'ID-JB' else"
                + " 'ID-' || chr(65 + i % 26) || 'X' end, 'Asia/Jakarta' from generate_series(1, 500) i");
        execute("insert into known_patient (patient_id, sequence, facility_id, block, custody_status, in_custody,"
                + " due_until) select uuidv7(), 1, f.id, 'B-' || i % 12, 'CONVICT', true,"
                + " end_of_month(current_date, case when i % 20 = 1 then -1 when i % 2 = 0 then 1 else 0 end)"
                + " from known_facility f, generate_series(1, 540) i where f.zone_id = 'Asia/Jakarta'"
                + " order by random()");
        execute("vacuum analyze known_patient, known_facility");
        var facility = UUID.fromString(text("select id from known_facility where region = 'ID-JB' limit 1"));
        var pace = new Pace(port);
        var nurse = Persona.ofFacility(facility, "nurse");
        pace.report("overdue of a facility", nurse, "/v1/examination-worklist?state=OVERDUE");
        var overdue = "/v1/examination-worklist?state=OVERDUE&limit=5";
        pace.report("its last page of 6, by cursor", nurse, overdue + "&cursor=" + cursorAfter(nurse, overdue, 5));
        pace.report("everybody of a facility", nurse, "/v1/examination-worklist?limit=100");
        var everybody = "/v1/examination-worklist?limit=20";
        pace.report("page 1 of 27", nurse, everybody);
        pace.report("page 26 of 27", nurse, everybody + "&cursor=" + cursorAfter(nurse, everybody, 25));
        pace.report("counts of a facility", nurse, "/v1/examination-worklist/counts");
        pace.report("counts of a region", Persona.ofRegion("ID-JB", "oversight"), "/v1/examination-worklist/region");
    }

    private static String cursorAfter(Persona who, String list, int pages) {
        String cursor = null;
        for (var i = 0; i < pages; i++) {
            cursor = who.asks()
                    .get(list + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("next");
        }
        return cursor;
    }

    private static String text(String query) throws SQLException {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
