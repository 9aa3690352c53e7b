package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.testing.Parts;

/**
 * A page of a worklist reads what it shows and a count what it counts to, of the largest facility, hospital and region, at
 * any depth; with row security's own condition beside the query's. A report reads its month.
 */
@QuarkusTest
class WorklistCostTest {

    static final int LARGEST = 12_000;
    static final int PAGE = 21;

    /** All that a page of an index and the trees above it can be. */
    static final int BLOCKS_PER_ROW = 16;

    static Crowd crowd;

    static Crowd crowd() throws SQLException {
        if (crowd == null) {
            crowd = Crowd.of(LARGEST, 60, 200, Crowd.Sealed.NOTHING);
        }
        return crowd;
    }

    @AfterAll
    static void remove() throws SQLException {
        Crowd.remove();
        crowd = null;
    }

    @ParameterizedTest
    @EnumSource
    void a_page_reads_what_it_shows(WorklistSection section) throws SQLException, IOException {
        for (var values : List.of(start(section), halfway(section))) {
            var after = values.size() > start(section).size();
            var plan = explain(section.worklist(), ReadingWorklists.select(section, after, PAGE), values);

            assertThat(rowsRead(plan, section.from())).as(plan.toString()).isBetween(1L, 2L * PAGE);
            assertThat(plan.path("Actual Rows").asInt()).isEqualTo(PAGE);
            assertThat(blocks(plan)).as(plan.toString()).isLessThan(PAGE * BLOCKS_PER_ROW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void counts_read_what_they_count_to(Worklist worklist) throws SQLException, IOException {
        var sections = worklist.sections();
        var values = new ArrayList<Object>();
        for (var section : sections) {
            values.addAll(start(section));
        }

        var plan = explain(worklist, ReadingWorklists.selectCounts(worklist), values);

        assertThat(rowsRead(plan, "referral") + rowsRead(plan, "obligation"))
                .as(plan.toString())
                .isLessThanOrEqualTo((SectionCount.MOST + 1L) * sections.size());
    }

    /** The function's own statement cannot be seen into: its blocks are. A month is one of twenty-four here. */
    @Test
    void a_report_reads_its_month() throws SQLException, IOException {
        var plan = explain(Worklist.CLINIC, "select * from referral_report('2025-03-01', now())", List.of());
        var ofMonth = Integer.parseInt(text("select count(*) from referral where counted_month = '2025-03-01'"
                + " and facility_id = '" + crowd().facility() + "'"));

        assertThat(ofMonth).isGreaterThan(LARGEST / 30);
        assertThat(blocks(plan)).isLessThan(ofMonth * BLOCKS_PER_ROW);
        var all = Integer.parseInt(text("select relpages from pg_class where relname = 'referral'"));
        assertThat(blocks(plan)).isNotZero();
        assertThat(all).isPositive();
    }

    /** Behind those that were shown, where the others are as many as before. */
    private static List<Object> halfway(WorklistSection section) throws SQLException {
        var keys = new ArrayList<String>();
        var values = start(section);
        try (var superuser = Parts.postgres().superuser("referrals");
                var select = superuser.prepareStatement(ReadingWorklists.select(section, false, 60) + " offset 59")) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (var row = select.executeQuery()) {
                row.next();
                keys.addAll(WorklistRow.of(row, section.keys()).keys());
            }
        }
        var deep = new ArrayList<>(values);
        deep.addAll(new WorklistCursor(section, keys).values());
        return deep;
    }

    private static List<Object> start(WorklistSection section) throws SQLException {
        var values = new ArrayList<Object>();
        values.add(bound(section.worklist()));
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var names = section.condition().split(":", -1);
        for (int i = 1; i < names.length; i++) {
            if (names[i].startsWith("endOfDay")) {
                values.add(now.plusHours(6));
            } else if (names[i].startsWith("now")) {
                values.add(now);
            }
        }
        return values;
    }

    private static Object bound(Worklist worklist) throws SQLException {
        return switch (worklist) {
            case CLINIC, FACILITY_HEAD, CUSTODY -> crowd().facility();
            case HOSPITAL -> crowd().partner();
            case REGION -> crowd().region();
        };
    }

    private static JsonNode explain(Worklist worklist, String query, List<Object> values)
            throws SQLException, IOException {
        try (var app = Parts.postgres().connect("referrals", "app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute(("select set_config('app.subject', 'uji', true), set_config('app.roles', 'nurse', true),"
                            + " set_config('app.region', '%s', true), set_config('app.facility', '%s', true),"
                            + " set_config('app.partner', '%s', true)")
                    .formatted(
                            worklist == Worklist.REGION ? crowd().region() : "",
                            List.of(Worklist.HOSPITAL, Worklist.REGION).contains(worklist) ? "" : crowd().facility(),
                            worklist == Worklist.HOSPITAL ? crowd().partner() : ""));
            statement.execute(ReadingWorklists.WALKING);
            try (var plan = app.prepareStatement("explain (analyze, buffers, format json) " + query)) {
                for (int i = 0; i < values.size(); i++) {
                    plan.setObject(i + 1, values.get(i));
                }
                try (var row = plan.executeQuery()) {
                    row.next();
                    return new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan");
                }
            }
        }
    }

    /** All that was looked at in that table, shown or not. */
    private static long rowsRead(JsonNode step, String table) {
        var own = step.path("Relation Name").asText().equals(table)
                ? Math.round((step.path("Actual Rows").asDouble()
                                + step.path("Rows Removed by Filter").asDouble())
                        * step.path("Actual Loops").asInt())
                : 0;
        return own
                + StreamSupport.stream(step.path("Plans").spliterator(), false)
                        .mapToLong(inner -> rowsRead(inner, table))
                        .sum();
    }

    private static int blocks(JsonNode plan) {
        return Stream.of("Shared Hit Blocks", "Shared Read Blocks")
                .mapToInt(kind -> plan.path(kind).asInt())
                .sum();
    }

    private static String text(String query) throws SQLException {
        try (var superuser = Parts.postgres().superuser("referrals");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
