package org.sambung.visits.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;

/**
 * The worklist costs what it shows, the counts what is counted, whatever lies beside them; with row security's own
 * condition beside the query's.
 */
@QuarkusTest
class WorklistCostTest {

    static final String PAGE = "select * from known_patient where facility_id = '%s' and patient_id < '%s'"
            + " %s and in_custody order by patient_id desc limit 51";
    static final String OVERDUE = "and due_until < current_date";
    static final String DUE = "and due_until >= current_date and due_until < end_of_month(current_date, 1)";
    static final UUID END = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
    static final UUID HALFWAY = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");

    static final int MANY = 6000;
    static final int FACILITIES = 60;

    UUID facility;

    /**
     * Sixty facilities of a region, one with many; one in a hundred is overdue, every third has left custody. They came in
     * no order, as people do.
     */
    @BeforeEach
    void manyOfManyFacilities() throws SQLException {
        execute("insert into known_facility select gen_random_uuid(), i, 'ID-XX', 'Asia/Jakarta'"
                + " from generate_series(1, " + FACILITIES + ") i");
        execute("insert into known_patient (patient_id, sequence, facility_id, block, custody_status, in_custody,"
                + " due_until) select gen_random_uuid(), 1, f.id, 'B-' || i % 12, 'CONVICT', i % 3 > 0,"
                + " end_of_month(current_date, case when i % 100 = 1 then -1 when i % 2 = 0 then 1 else 0 end)"
                + " from known_facility f, generate_series(1, case f.sequence when 7 then " + MANY
                + " else 400 end) i where f.region = 'ID-XX' order by random()");
        await().atMost(Duration.ofSeconds(60)).until(WorklistCostTest::isVacuumed);
        facility = UUID.fromString(text("select id from known_facility where region = 'ID-XX' and sequence = 7"));
    }

    @AfterEach
    void clear() throws SQLException {
        execute("delete from known_patient using known_facility f where f.id = facility_id and region = 'ID-XX'");
        execute("delete from known_facility where region = 'ID-XX'");
        execute("vacuum analyze known_patient, known_facility");
    }

    @Test
    void a_page_reads_what_it_shows() throws SQLException, IOException {
        for (var state : new String[] {"", DUE}) {
            for (var cursor : new UUID[] {END, HALFWAY}) {
                // A third of the facility is due.
                assertThat(rowsRead(explain("nurse", facility, PAGE.formatted(facility, cursor, state))))
                        .as(state)
                        .isLessThanOrEqualTo(state.isEmpty() ? 51 : 5 * 51);
            }
        }
    }

    /** One in a hundred: nobody is looked at who is not overdue. */
    @Test
    void a_page_of_those_overdue_reads_the_overdue_only() throws SQLException, IOException {
        var overdue = Long.parseLong(text("select count(*) from known_patient where facility_id = '" + facility
                + "' and in_custody and due_until < current_date"));
        var plan = explain("nurse", facility, PAGE.formatted(facility, END, OVERDUE));

        assertThat(overdue).isBetween(1L, 60L);
        assertThat(rowsRead(plan)).isEqualTo(overdue);
    }

    /** Before anybody was examined in a month, say: a page is full before many have been looked at. */
    @Test
    void a_page_of_those_overdue_reads_a_page_where_nearly_all_are() throws SQLException, IOException {
        execute("update known_patient set due_until = end_of_month(current_date, -1) where facility_id in"
                + " (select id from known_facility where region = 'ID-XX')");
        await().atMost(Duration.ofSeconds(60)).until(WorklistCostTest::isVacuumed);

        for (var cursor : new UUID[] {END, HALFWAY}) {
            assertThat(rowsRead(explain("nurse", facility, PAGE.formatted(facility, cursor, OVERDUE))))
                    .isEqualTo(51);
        }
    }

    @Test
    void counts_of_a_facility_read_its_index_only() throws SQLException, IOException {
        var plan = explain(
                "nurse",
                facility,
                "select block, count(*) filter (where due_until < current_date) from known_patient"
                        + " where facility_id = '" + facility + "' and in_custody group by block");

        assertThat(rowsRead(plan)).isLessThanOrEqualTo(MANY * 2 / 3);
        assertThat(plan.findValue("Heap Fetches").asInt()).isLessThan(MANY / 20);
    }

    /** A page of the index holds more than a hundred people: nobody's own row is looked at. */
    @Test
    void counts_of_a_region_read_its_index_only() throws SQLException, IOException {
        var plan = explain("oversight", null, "select * from examinations_of_region(now())");
        var people = Integer.parseInt(text("select count(*) from known_patient p join known_facility f"
                + " on f.id = facility_id where region = 'ID-XX' and in_custody"));

        assertThat(plan.path("Shared Hit Blocks").asInt()
                        + plan.path("Shared Read Blocks").asInt())
                .isLessThan(people / 40 + 10 * FACILITIES);
    }

    /** What was committed a moment ago is not yet on the test server's disk, and only then pages can be called clean. */
    private static boolean isVacuumed() throws SQLException {
        execute("vacuum analyze known_patient, known_facility");
        return text("select relallvisible * 100 >= relpages * 95 from pg_class where relname = 'known_patient'")
                .equals("t");
    }

    private static JsonNode explain(String role, UUID facility, String query) throws SQLException, IOException {
        try (var app = Parts.postgres().connect("visits", "app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.subject', 'uji', true), set_config('app.roles', '" + role
                    + "', true), set_config('app.region', 'ID-XX', true), set_config('app.facility', '"
                    + (facility == null ? "" : facility) + "', true)");
            try (var plan = statement.executeQuery("explain (analyze, buffers, format json) " + query)) {
                plan.next();
                return new ObjectMapper().readTree(plan.getString(1)).path(0).path("Plan");
            }
        }
    }

    /** All that the plan's scans looked at, what they threw away included. */
    private static long rowsRead(JsonNode step) {
        var own = step.has("Relation Name")
                ? (step.path("Actual Rows").asLong()
                                + step.path("Rows Removed by Filter").asLong()
                                + step.path("Rows Removed by Index Recheck").asLong())
                        * step.path("Actual Loops").asLong()
                : 0;
        return own
                + StreamSupport.stream(step.path("Plans").spliterator(), false)
                        .mapToLong(WorklistCostTest::rowsRead)
                        .sum();
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
