package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.ScreeningFixtures.importing;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Parts;
import org.sambung.testing.database.Transaction;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

/** A whole prison's results in one file. */
@QuarkusTest
class BulkImportTest {

    static final int ROWS = 10_000;

    Partnership partnership;

    @BeforeEach
    void aPartnership() {
        partnership = Partnership.inForce();
    }

    @Test
    void ten_thousand_rows_take_less_than_ten_seconds_and_add_nothing_twice() throws Exception {
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, ROWS);
        var file = ScreeningFixtures.results(ROWS);

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

    /** What was uncertain and is positive and uncertain again, five hundred lines later. */
    @Test
    void a_long_file_that_contradicts_itself_is_refused() throws Exception {
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, 1000);
        importing(partnership.nurse(), id, "text/csv", "sample,result\nS-1,INDETERMINATE\n")
                .statusCode(200);

        importing(
                        partnership.nurse(),
                        id,
                        "text/csv",
                        ScreeningFixtures.results(1000).replace("S-1,NEGATIVE", "S-1,POSITIVE") + "S-1,INDETERMINATE\n")
                .statusCode(400)
                .body("errors.code", contains("result-differs"))
                .body("errors.pointer", contains("/lines/1002"));
    }

    /** The cohort is asked for as many rows as are held, five hundred; so a long file needs no more room than a short one. */
    @Test
    void an_import_costs_a_few_round_trips_for_each_five_hundred_rows_and_reads_no_more_of_the_cohort()
            throws Exception {
        var id = ScreeningFixtures.aScreenedCampaignOf(partnership, 2000);

        var nurse = partnership.nurse();
        var file = ScreeningFixtures.results(2000);
        var transactions = Parts.roundTrips()
                .during(() ->
                        importing(nurse, id, "text/csv", file).statusCode(200).body("added", equalTo(2000)));

        var importing = transactions.stream()
                .filter(transaction -> nurse.subject().equals(transaction.subject()))
                .map(Transaction::inShort)
                .filter(trips -> trips.contains("select screening_member"))
                .toList();
        assertThat(importing).singleElement().satisfies(trips -> {
            // By patient and by sample for each five hundred, and those of the blocks with a positive once.
            assertThat(trips).filteredOn("select screening_member"::equals).hasSizeBetween(9, 14);
            assertThat(trips).hasSizeLessThan(80);
        });
    }
}
