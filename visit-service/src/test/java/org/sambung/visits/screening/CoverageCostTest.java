package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.importing;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;
import org.sambung.testing.database.QueryPlan;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

/** A campaign's coverage costs what its own cohort is, whatever other campaigns there are, and is counted where it lies. */
@QuarkusTest
class CoverageCostTest {

    static final int COHORT = 1000;

    Partnership partnership;
    Persona nurse;
    UUID id;

    /** Two others of the same facility, each as large. */
    @BeforeEach
    void aLargeCampaignAmongOthers() throws SQLException {
        partnership = ScreeningFixtures.aPartnership();
        nurse = partnership.nurse();
        id = ScreeningFixtures.aScreenedCampaignOf(partnership, COHORT);
        importing(nurse, id, "text/csv", ScreeningFixtures.results(COHORT)).statusCode(200);
        for (var other : List.of(1, 2)) {
            ScreeningFixtures.aCampaign(partnership);
        }
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute("vacuum analyze screening_member");
        }
    }

    @Test
    void the_database_counts_it_and_reads_its_own_cohort_only() throws Exception {
        var sent = QueryPlan.sent(Parts.roundTrips(), nurse.subject(), "group by day", this::coverage);

        try (var app = Parts.postgres().connect("visits", "app")) {
            var plan = QueryPlan.of(
                    app,
                    Map.of(
                            "app.subject",
                            "uji",
                            "app.roles",
                            "nurse",
                            "app.facility",
                            partnership.facility().toString()),
                    sent,
                    id);
            assertThat(plan.rowsRead()).isEqualTo(COHORT);
            assertThat(plan.root().path("Actual Rows").asInt()).isEqualTo(1);
        }
    }

    private Object coverage() {
        return get(nurse, id, "/coverage")
                .statusCode(200)
                .body("cohort", equalTo(COHORT))
                .body("attended", equalTo(COHORT))
                .body("positive", equalTo(COHORT / 50));
    }
}
