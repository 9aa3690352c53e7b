package org.sambung.visits.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sambung.visits.examination.ExaminationFixtures.worklist;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.database.QueryPlan;

/**
 * The worklist costs what it shows, the counts what is counted, whatever lies beside them. What is explained is what the
 * routes send, with row security's own condition beside theirs.
 */
@QuarkusTest
class WorklistCostTest {

    static final UUID END = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
    static final UUID HALFWAY = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");

    static final int MANY = 6000;
    static final int FACILITIES = 60;

    UUID facility;
    LocalDate today;
    LocalDate endOfNextMonth;

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
        today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        endOfNextMonth = YearMonth.from(today).plusMonths(1).atEndOfMonth();
    }

    @AfterEach
    void clear() throws SQLException {
        execute("delete from known_patient using known_facility f where f.id = facility_id and region = 'ID-XX'");
        execute("delete from known_facility where region = 'ID-XX'");
        execute("vacuum analyze known_patient, known_facility");
    }

    @Test
    void a_page_reads_what_it_shows() throws Exception {
        for (var cursor : new UUID[] {END, HALFWAY}) {
            assertThat(page("limit=50&cursor=" + cursor, facility, cursor, 0, 51)
                            .rowsRead())
                    .isLessThanOrEqualTo(51);
            // A third of the facility is due.
            assertThat(page("limit=50&state=DUE&cursor=" + cursor, facility, cursor, today, endOfNextMonth, 0, 51)
                            .rowsRead())
                    .isLessThanOrEqualTo(5 * 51);
        }
    }

    /** One in a hundred: nobody is looked at who is not overdue. */
    @Test
    void a_page_of_those_overdue_reads_the_overdue_only() throws Exception {
        var overdue = Long.parseLong(text("select count(*) from known_patient where facility_id = '" + facility
                + "' and in_custody and due_until < current_date"));

        assertThat(overdue).isBetween(1L, 60L);
        assertThat(page("limit=50&state=OVERDUE&cursor=" + END, facility, END, today, 0, 51)
                        .rowsRead())
                .isEqualTo(Math.min(overdue, 51));
    }

    /** Before anybody was examined in a month, say: a page is full before many have been looked at. */
    @Test
    void a_page_of_those_overdue_reads_a_page_where_nearly_all_are() throws Exception {
        execute("update known_patient set due_until = end_of_month(current_date, -1) where facility_id in"
                + " (select id from known_facility where region = 'ID-XX')");
        await().atMost(Duration.ofSeconds(60)).until(WorklistCostTest::isVacuumed);

        for (var cursor : new UUID[] {END, HALFWAY}) {
            assertThat(page("limit=50&state=OVERDUE&cursor=" + cursor, facility, cursor, today, 0, 51)
                            .rowsRead())
                    .isEqualTo(51);
        }
    }

    @Test
    void counts_of_a_facility_read_its_index_only() throws Exception {
        var plan = explained(
                Persona.ofFacility(facility, "nurse"),
                "/counts",
                "nurse",
                endOfNextMonth,
                today,
                endOfNextMonth,
                today,
                facility);

        assertThat(plan.rowsRead()).isLessThanOrEqualTo(MANY * 2 / 3);
        assertThat(plan.root().findValue("Heap Fetches").asInt()).isLessThan(MANY / 20);
    }

    /** A page of the index holds more than a hundred people: nobody's own row is looked at. */
    @Test
    void counts_of_a_region_read_its_index_only() throws Exception {
        var plan = explained(Persona.ofRegion("ID-XX", "oversight"), "/region", "oversight", Instant.now())
                .root();
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

    /** @param values of the statement, in the order of its parameters */
    private QueryPlan page(String query, Object... values) throws Exception {
        return explained(Persona.ofFacility(facility, "nurse"), "?" + query, "nurse", values);
    }

    /** What the route really sends, explained for the same caller. */
    private QueryPlan explained(Persona who, String path, String role, Object... values) throws Exception {
        var sent = QueryPlan.sent(
                Parts.roundTrips(),
                who.subject(),
                role.equals("oversight") ? "examinations_of_region" : "known_patient",
                () -> worklist(who, path));
        try (var app = Parts.postgres().connect("visits", "app")) {
            var told = Map.of(
                    "app.subject",
                    "uji",
                    "app.roles",
                    role,
                    "app.region",
                    "ID-XX",
                    "app.facility",
                    role.equals("oversight") ? "" : facility.toString());
            return QueryPlan.of(app, told, sent, values);
        }
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
