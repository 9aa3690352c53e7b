package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;

/** A page costs what it shows, wherever in the list it lies, with row security's own condition beside the query's. */
@QuarkusTest
class PageCostTest {

    static final String PAGE =
            "select * from agreement where facility_id = '%s' and id < '%s' order by id desc limit 51";
    static final UUID END = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

    UUID facility;

    /** Sixty facilities, one of them with many: of few rows PostgreSQL would read all and sort them. */
    @BeforeEach
    void manyOfManyFacilities() throws SQLException {
        execute("insert into facility select gen_random_uuid(), 0, 1, 'x', 'RUTAN', 'IIA', 'X-' || i, 'WIB'"
                + " from generate_series(1, 60) i");
        execute("insert into partner select gen_random_uuid(), 0, 1, 'x', 'HOSPITAL', region from facility"
                + " where region like 'X-%'");
        // Without their words, which this list does not ask for.
        execute(
                "set session_replication_role = replica; insert into agreement (id, version, event_sequence, facility_id, partner_id, region, time_zone, title,"
                        + " document_type, status, scope_version, scope) select uuidv7(), 0, 1, f.id, p.id, f.region, 'WIB',"
                        + " 'x', 'PKS', 'DRAFT', 1, '[]' from facility f join partner p using (region),"
                        + " generate_series(1, case f.region when 'X-7' then 6000 else 200 end) where f.region like 'X-%'");
        execute("analyze agreement");
        facility = UUID.fromString(text("select id from facility where region = 'X-7'"));
    }

    @AfterEach
    void clear() throws SQLException {
        for (var table : List.of("agreement", "partner", "facility")) {
            execute("set session_replication_role = replica; delete from " + table + " where region like 'X-%'");
        }
        execute("analyze agreement");
    }

    @Test
    void a_page_reads_what_it_shows() throws SQLException, IOException {
        assertThat(rowsRead(END)).isLessThanOrEqualTo(51);
        assertThat(rowsRead(halfway())).isLessThanOrEqualTo(51);
    }

    /** The most that any step of the plan handled. */
    private long rowsRead(UUID cursor) throws SQLException, IOException {
        try (var app = Parts.postgres().connect("agreements", "app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.subject', 'uji', true), set_config('app.facility', '" + facility
                    + "', true)");
            try (var plan =
                    statement.executeQuery("explain (analyze, format json) " + PAGE.formatted(facility, cursor))) {
                plan.next();
                return mostRows(
                        new ObjectMapper().readTree(plan.getString(1)).path(0).path("Plan"));
            }
        }
    }

    private static long mostRows(JsonNode step) {
        var own = step.path("Actual Rows").asLong()
                + step.path("Rows Removed by Filter").asLong();
        return Math.max(
                own,
                StreamSupport.stream(step.path("Plans").spliterator(), false)
                        .mapToLong(PageCostTest::mostRows)
                        .max()
                        .orElse(0));
    }

    private UUID halfway() throws SQLException {
        return UUID.fromString(text(
                "select id from agreement where facility_id = '" + facility + "' order by id offset 3000 limit 1"));
    }

    private static String text(String query) throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection superuser() throws SQLException {
        return Parts.postgres().superuser("agreements");
    }
}
