package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Parts;

/**
 * A list of one state reads at most what is in that state, however few of all that is, and a hospital's patients are found
 * without a walk through their referrals; with row security's own condition beside the query's.
 */
@QuarkusTest
class FilteredListCostTest {

    static final int PAGE = 21;
    static final int IN_THAT_STATE = 100;

    static Crowd crowd;

    /** Each of them has referrals of one state only, some never sent. */
    static String patients;

    /** Once, when the service can be asked. */
    @BeforeEach
    void manyOfWhichFewAreInThatState() throws SQLException {
        if (crowd != null) {
            return;
        }
        var world = World.covered();
        patients = Stream.generate(() -> "'" + world.aPatient("CONVICT") + "'")
                .limit(20)
                .collect(Collectors.joining(", "));
        crowd = Crowd.of(
                12_000, 60, 200, new Crowd.Sealed("(array[" + patients + "]::uuid[])[i % 20 + 1]", "'x'", "'x'"));
        Crowd.execute("set session_replication_role = replica; update referral set clinical_status = 'NO_SHOW',"
                + " movement_status = 'ESCAPED' where id in (select id from referral where facility_id = '"
                + crowd.facility() + "' and sent_at is not null order by id limit " + IN_THAT_STATE + ")");
        Crowd.execute("vacuum analyze referral");
    }

    @AfterAll
    static void remove() throws SQLException {
        Crowd.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "facility, facility_id, clinical_status = 'NO_SHOW'",
        "facility, facility_id, movement_status = 'ESCAPED'",
        "partner, destination_id, sent_at is not null and clinical_status = 'NO_SHOW'",
        "region, region, clinical_status = 'NO_SHOW'"
    })
    void a_page_reads_no_other_state(String whose, String column, String state) throws SQLException, IOException {
        var bound =
                switch (whose) {
                    case "facility" -> crowd.facility().toString();
                    case "partner" -> crowd.partner().toString();
                    default -> crowd.region();
                };
        var plan = explain(
                whose,
                bound,
                "select * from referral where " + column + " = '" + bound + "' and " + state
                        + " order by id desc limit " + PAGE);

        assertThat(plan.path("Actual Rows").asInt()).isEqualTo(PAGE);
        assertThat(mostRows(plan)).as(plan.toString()).isLessThanOrEqualTo(IN_THAT_STATE);
    }

    @Test
    void a_hospitals_patients_are_found_at_one_look_each() throws SQLException, IOException {
        var plan =
                explain("partner", crowd.partner().toString(), "select * from patient where id in (" + patients + ")");

        assertThat(plan.path("Actual Rows").asInt()).isEqualTo(17);
        assertThat(mostRows(plan)).as(plan.toString()).isLessThanOrEqualTo(20);
    }

    private static JsonNode explain(String whose, String bound, String query) throws SQLException, IOException {
        try (var app = Parts.postgres().connect("referrals", "app");
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.subject', 'uji', true), set_config('app.roles', 'nurse', true),"
                    + " set_config('app." + whose + "', '" + bound + "', true)");
            try (var row = statement.executeQuery("explain (analyze, format json) " + query)) {
                row.next();
                return new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan");
            }
        }
    }

    /** The most that any step of the plan handled, shown or not. */
    private static long mostRows(JsonNode step) {
        var own = step.path("Actual Rows").asLong()
                + step.path("Rows Removed by Filter").asLong();
        return Math.max(
                own,
                StreamSupport.stream(step.path("Plans").spliterator(), false)
                        .mapToLong(FilteredListCostTest::mostRows)
                        .max()
                        .orElse(0));
    }
}
