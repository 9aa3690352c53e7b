package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.importing;
import static org.sambung.visits.ScreeningFixtures.post;
import static org.sambung.visits.ScreeningFixtures.screened;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

/** Results that come in several files, some of them slowly. */
@QuarkusTest
class RetestTest {

    static final String CSV = "text/csv";
    static final String UNCERTAIN = "sample,result\nS-1,INDETERMINATE\n";
    static final String CERTAIN = "sample,result\nS-1,POSITIVE\n";

    @TestHTTPResource
    URI service;

    Partnership partnership;
    UUID one;
    UUID other;
    UUID id;

    @BeforeEach
    void somebodyWasScreened() {
        partnership = ScreeningFixtures.aPartnership();
        one = aPatient(partnership.facility());
        other = aPatient(partnership.facility());
        id = ScreeningFixtures.aCampaignWithTeam(partnership);
        post(partnership.team(), id, "attendance", screened(List.of(one))).statusCode(200);
    }

    @Test
    void what_showed_nothing_certain_is_replaced_by_another_examination_and_kept_beside_it() {
        importing(partnership.team(), id, CSV, UNCERTAIN).statusCode(200).body("proposed", equalTo(0));

        importing(partnership.team(), id, CSV, CERTAIN)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("proposed", equalTo(1));

        get(partnership.nurse(), id, "").body("resulted", equalTo(1));
        get(partnership.nurse(), id, "/cohort")
                .body("items.result", hasItem("POSITIVE"))
                .body("items.earlierResult", hasItem("INDETERMINATE"));
        get(partnership.nurse(), id, "/history").body("size()", equalTo(4));
    }

    @Test
    void each_of_the_files_again_adds_nothing() {
        importing(partnership.team(), id, CSV, UNCERTAIN).statusCode(200);
        importing(partnership.team(), id, CSV, CERTAIN).statusCode(200);

        for (var file : List.of(UNCERTAIN, CERTAIN)) {
            importing(partnership.team(), id, CSV, file)
                    .statusCode(200)
                    .body("added", equalTo(0))
                    .body("known", equalTo(1));
        }
    }

    @Test
    void what_was_certain_stands() {
        importing(partnership.team(), id, CSV, CERTAIN).statusCode(200);

        for (var result : List.of("NEGATIVE", "INDETERMINATE")) {
            importing(partnership.team(), id, CSV, "sample,result\nS-1," + result + "\n")
                    .statusCode(400)
                    .body("errors.code", contains("result-differs"));
        }
        importing(partnership.team(), id, CSV, UNCERTAIN + "S-1,POSITIVE\n").statusCode(400);
    }

    /** However the uncertain one came about, and whatever it was taken for before. */
    @Test
    void a_positive_that_became_uncertain_and_is_positive_in_another_file_is_added_and_proposed() {
        importing(partnership.team(), id, CSV, CERTAIN).statusCode(200);
        becomes("INDETERMINATE");

        importing(partnership.team(), id, CSV, CERTAIN)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("known", equalTo(1));
        get(partnership.nurse(), id, "/cohort").body("items.result", hasItem("INDETERMINATE"));

        var retest = "patientId,result\n" + one + ",POSITIVE\n";
        importing(partnership.team(), id, CSV, retest)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("proposed", equalTo(1));
        get(partnership.nurse(), id, "/cohort").body("items.result", hasItem("POSITIVE"));

        becomes("INDETERMINATE");
        for (var old : List.of(CERTAIN, retest)) {
            importing(partnership.team(), id, CSV, old).statusCode(200).body("added", equalTo(0));
        }
        get(partnership.nurse(), id, "/cohort").body("items.result", hasItem("INDETERMINATE"));
        assertThat(count("select count(*) from screening_campaign where id = '" + id
                        + "' and jsonb_array_length(files) = 2"))
                .isEqualTo(1);
    }

    @Test
    void a_positive_of_another_file_is_not_passed_over_where_it_was_taken_back() {
        importing(partnership.team(), id, CSV, CERTAIN).statusCode(200);
        becomes("NEGATIVE");

        importing(partnership.team(), id, CSV, CERTAIN).statusCode(200).body("known", equalTo(1));
        importing(partnership.team(), id, CSV, "patientId,result\n" + one + ",POSITIVE\n")
                .statusCode(400)
                .body("errors.code", contains("result-differs"));
    }

    private void becomes(String result) {
        post(partnership.nurse(), id, "result-correction", """
                {"patientId": "%s", "result": "%s", "reason": "SAMPLES_SWAPPED"}""".formatted(one, result))
                .statusCode(200);
    }

    /** The laboratory's line is slow; meanwhile its campaign goes on. */
    @Test
    void a_file_on_its_way_in_keeps_nobody_from_the_campaign() throws IOException {
        var line = new PipedOutputStream();
        var file = new PipedInputStream(line);
        var request = HttpRequest.newBuilder(service.resolve("/v1/screening-campaigns/" + id + "/results"))
                .header("Content-Type", CSV)
                .header("Authorization", "Bearer " + partnership.team().token())
                .POST(BodyPublishers.ofInputStream(() -> file))
                .build();
        var answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
        line.write("sample,result\n".getBytes(StandardCharsets.UTF_8));
        line.flush();

        post(partnership.nurse(), id, "attendance", "{\"people\": [{\"patientId\": \"" + other + "\"}]}")
                .statusCode(200);
        assertThat(answer).isNotDone();

        line.write("S-1,NEGATIVE\n".getBytes(StandardCharsets.UTF_8));
        line.close();
        assertThat(answer.join().statusCode()).isEqualTo(200);
        get(partnership.nurse(), id, "").body("resulted", equalTo(1));
    }
}
