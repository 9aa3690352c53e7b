package org.sambung.visits.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.importing;
import static org.sambung.visits.ScreeningFixtures.post;
import static org.sambung.visits.ScreeningFixtures.screened;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

@QuarkusTest
class ImportResultsTest {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";
    static final String FILE = "sample,result\nS-1,POSITIVE\nS-2,NEGATIVE\nS-3,NEGATIVE\n";

    final List<UUID> patients = new ArrayList<>();
    Partnership partnership;
    UUID id;

    /** Four in two blocks, of whom three have come. */
    @BeforeEach
    void aRunningCampaign() {
        partnership = ScreeningFixtures.aPartnership();
        for (var block : List.of("A-1", "A-1", "A-1", "B-2")) {
            patients.add(aPatient(partnership.facility(), block, Instant.parse("2026-01-05T01:00:00Z")));
        }
        id = ScreeningFixtures.aCampaignWithTeam(partnership);
        post(partnership.team(), id, "attendance", screened(patients.subList(0, 3)))
                .statusCode(200);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        importing(partnership.team(), id, CSV, FILE)
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("added", equalTo(3))
                .body("proposed", equalTo(1));

        get(partnership.nurse(), id, "").body("resulted", equalTo(3));
        get(partnership.nurse(), id, "/history").body("[2].action", equalTo("screening-campaign.results-recorded"));
        await().untilAsserted(
                        () -> assertThat(Events.typesOf("visits", id)).contains("screening-campaign.results-recorded"));
    }

    /** Comma, semicolon, quotes, a byte order mark and Windows' line ends; or an object on each line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | sample,result~S-1,POSITIVE",
                "text/csv | \uFEFF\"sample\";\"result\"~\"S-1\";\"positive\"~",
                "text/csv | patientId,sample,result~,S-1,POSITIVE",
                "application/x-ndjson | {\"sample\": \"S-1\", \"result\": \"POSITIVE\"}",
                "application/x-ndjson | {\"patientId\": null, \"sample\": \"S-1\", \"result\": \"POSITIVE\"}~~"
            })
    void both_forms_are_read(String type, String file) {
        importing(partnership.team(), id, type, file.replace("~", "\r\n"))
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void an_import_is_all_or_nothing() {
        importing(partnership.team(), id, CSV, FILE + "S-9,NEGATIVE\n")
                .statusCode(400)
                .body("errors.pointer", contains("/lines/5"))
                .body("errors.code", contains("not-in-cohort"));

        get(partnership.nurse(), id, "").body("resulted", equalTo(0));
        proposals().then().body("items", empty());
        assertThat(count("select count(*) from screening_member where campaign_id = '" + id
                        + "' and result is not null"))
                .isZero();
    }

    @Test
    void each_spoilt_row_is_told_with_its_line_and_code() {
        var file = "patientId,sample,result\n,S-1,MAYBE\n,,POSITIVE\n" + patients.get(3) + ",,NEGATIVE\nx\n"
                + ",S-2,NEGATIVE\n,S-2,POSITIVE\n";

        importing(partnership.team(), id, CSV, file)
                .statusCode(400)
                .body("errors.pointer", contains("/lines/2", "/lines/3", "/lines/4", "/lines/5", "/lines/7"))
                .body(
                        "errors.code",
                        contains(
                                "unknown-result",
                                "patient-or-sample-needed",
                                "not-screened-yet",
                                "malformed-line",
                                "result-differs"));
        importing(partnership.team(), id, CSV, "name,result\nx,POSITIVE\n")
                .body("errors.code", contains("unknown-header"));
        importing(partnership.team(), id, JSON_LINES, "[]\n{\"sample\": 1}\n{\"surprise\": \"x\"}\n{")
                .statusCode(400)
                .body("errors.pointer", contains("/lines/1", "/lines/2", "/lines/3", "/lines/4"));
    }

    /** A laboratory's list may have both; they must be of one person. */
    @Test
    void a_row_may_name_the_patient_and_the_sample() {
        var header = "patientId,sample,result\n";

        importing(partnership.team(), id, CSV, header + patients.get(0) + ",S-2,NEGATIVE\n")
                .statusCode(400)
                .body("errors.code", contains("not-in-cohort"));
        importing(partnership.team(), id, CSV, header + patients.get(0) + ",S-1,NEGATIVE\n")
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        importing(partnership.team(), id, CSV, FILE).statusCode(200);

        importing(partnership.nurse(), id, CSV, FILE)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("known", equalTo(3))
                .body("proposed", equalTo(0));

        get(partnership.nurse(), id, "/history").body("size()", equalTo(3));
        proposals().then().body("items.patientId", contains(patients.get(0).toString()));
    }

    /** A client that always sends one is not turned away, nor given the answer to another file. */
    @Test
    void a_key_is_not_looked_at() {
        for (var file : List.of("sample,result\nS-1,NEGATIVE\n", "sample,result\nS-2,NEGATIVE\n")) {
            partnership
                    .team()
                    .asks()
                    .header("Idempotency-Key", "results-of-" + id)
                    .contentType(CSV)
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/screening-campaigns/" + id + "/results")
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(1));
        }
    }

    @Test
    void a_positive_is_proposed_exactly_once_and_the_event_does_not_tell_why() {
        importing(partnership.team(), id, CSV, FILE).statusCode(200);
        importing(
                        partnership.team(),
                        id,
                        JSON_LINES,
                        "{\"patientId\": \"" + patients.get(0) + "\", \"result\": \"POSITIVE\"}")
                .statusCode(200);

        var proposal =
                proposals().then().body("items.size()", equalTo(1)).extract().<String>path("items[0].id");
        partnership
                .nurse()
                .asks()
                .get("/v1/referral-proposals/" + proposal)
                .then()
                .body("patientId", equalTo(patients.get(0).toString()))
                .body("content.reason", startsWith("TB: POSITIVE"));
        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(proposal))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains(patients.get(0).toString(), "/v1/referral-proposals/" + proposal)
                        .doesNotContain("TB", "POSITIVE", "SCREEN", "content", "visitId", "partnerId")));
        ScreeningFixtures.aPartnership()
                .nurse()
                .asks()
                .get("/v1/referral-proposals/" + proposal)
                .then()
                .statusCode(404);
        Persona.ofFacility(partnership.facility(), "facility-head")
                .asks()
                .get("/v1/referral-proposals/" + proposal)
                .then()
                .statusCode(403);
    }

    @Test
    void another_result_than_the_known_one_is_refused() {
        importing(partnership.team(), id, CSV, FILE).statusCode(200);

        importing(partnership.team(), id, CSV, "sample,result\nS-1,NEGATIVE\n")
                .statusCode(400)
                .body("errors.code", contains("result-differs"));
    }

    @Test
    void results_and_grounds_are_sealed() {
        importing(partnership.team(), id, CSV, FILE).statusCode(200);

        assertThat(count("select (select count(*) from screening_member where campaign_id = '" + id
                        + "' and position('TIVE'::bytea in result) > 0) + (select count(*) from screening_campaign"
                        + " where id = '" + id + "' and position('TB'::bytea in subject) > 0)"
                        + " + (select count(*) from referral_proposal where facility_id = '" + partnership.facility()
                        + "' and position('TB'::bytea in content) > 0)"))
                .isZero();
    }

    @Test
    void whoever_shares_the_block_is_a_contact() {
        var newcomer = aPatient(partnership.facility(), "A-1", Instant.now());
        importing(partnership.team(), id, CSV, FILE).statusCode(200);

        get(partnership.nurse(), id, "/contacts")
                .statusCode(200)
                .body("block", contains("A-1"))
                .body("[0].positives", contains(patients.get(0).toString()))
                .body(
                        "[0].contacts",
                        containsInAnyOrder(
                                patients.get(1).toString(), patients.get(2).toString(), newcomer.toString()))
                .body("[0].underReview", equalTo(false));
        get(partnership.team(), id, "/contacts").statusCode(403);
        var read =
                "select count(distinct patient_id) from read_audit where operation like '%/contacts' and object_id = '";
        assertThat(count(read + id + "'")).isEqualTo(4);
    }

    /** Three within two weeks in one block (configured). */
    @Test
    void linked_positives_of_a_block_are_noticed_once_without_saying_what() {
        importing(partnership.team(), id, CSV, "sample,result\nS-1,POSITIVE\nS-2,POSITIVE\n")
                .statusCode(200);
        assertThat(reviews()).isZero();

        importing(partnership.team(), id, CSV, "sample,result\nS-3,POSITIVE\n").statusCode(200);
        post(partnership.team(), id, "attendance", """
                {"people": [{"patientId": "%s", "sample": "S-4"}]}""".formatted(patients.get(3)))
                .statusCode(200);
        importing(partnership.team(), id, CSV, "sample,result\nS-4,POSITIVE\n").statusCode(200);

        assertThat(reviews()).isEqualTo(1);
        get(partnership.nurse(), id, "").body("blocksToReview", contains("A-1"));
        partnership
                .nurse()
                .asks()
                .get("/v1/notifications")
                .then()
                .body("items.type", hasItem("screening-campaign.review-requested"));
    }

    @Test
    void unauthenticated_401_forbidden_403_not_found_404_conflict_409() {
        given().contentType(CSV)
                .body(FILE)
                .post("/v1/screening-campaigns/" + id + "/results")
                .then()
                .statusCode(401);
        importing(Persona.ofFacility(partnership.facility(), "facility-head"), id, CSV, FILE)
                .statusCode(403);
        importing(ScreeningFixtures.aPartnership().team(), id, CSV, FILE).statusCode(404);
        var planned = ScreeningFixtures.aCampaign(partnership);
        importing(partnership.nurse(), planned, CSV, FILE).statusCode(409);
    }

    @Test
    void unsupported_415_and_too_large_413() {
        importing(partnership.team(), id, "application/json", "{}").statusCode(415);
        importing(partnership.team(), id, CSV, "x".repeat(8 * 1024 * 1024 + 1)).statusCode(413);
        importing(partnership.team(), id, CSV, FILE + "\n".repeat(2_000_000)).statusCode(200);
        post(partnership.team(), id, "attendance", "x".repeat(1_100_000)).statusCode(413);
    }

    private Response proposals() {
        return partnership.nurse().asks().get("/v1/referral-proposals");
    }

    private long reviews() {
        return count("select count(*) from outbox where aggregate_id = '" + id
                + "' and type = 'screening-campaign.review-requested'");
    }
}
