package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.ScreeningFixtures.importing;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;
import org.sambung.visits.VisitFixtures;

/** A whole prison's results in one file. */
@QuarkusTest
class BulkImportTest {

    static final int ROWS = 10_000;

    @Test
    void ten_thousand_rows_take_less_than_ten_seconds() throws SQLException {
        var partnership = Partnership.inForce();
        ScreeningFixtures.manyInCustody(partnership.facility(), ROWS);
        var id = VisitFixtures.id(partnership
                .nurse()
                .asks()
                .body(ScreeningFixtures.plan(null, LocalDate.now(partnership.zone()), 1000, "{}"))
                .post("/v1/screening-campaigns")
                .then()
                .statusCode(201)
                .body("cohort", equalTo(ROWS)));
        execute("update screening_member m set attended_on = day, sample = 'S-' || number from (select id,"
                + " row_number() over (order by id) as number from screening_member where campaign_id = '" + id
                + "') n where n.id = m.id");
        execute("update screening_campaign set status = 'RUNNING', attended = " + ROWS + " where id = '" + id + "'");
        var file = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "S-" + i + "," + (i % 50 == 0 ? "POSITIVE" : "NEGATIVE"))
                .collect(Collectors.joining("\n", "sample,result\n", "\n"));

        var started = System.nanoTime();
        importing(partnership.nurse(), id, "text/csv", file)
                .statusCode(200)
                .body("added", equalTo(ROWS))
                .body("proposed", equalTo(ROWS / 50));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));

        importing(partnership.nurse(), id, "text/csv", file)
                .statusCode(200)
                .body("known", equalTo(ROWS))
                .body("proposed", equalTo(0));
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
