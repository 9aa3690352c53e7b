package org.sambung.visits.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sambung.visits.Partnership.count;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.importing;
import static org.sambung.visits.ScreeningFixtures.post;
import static org.sambung.visits.ScreeningFixtures.screened;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;

/** A result that was final and turned out wrong. */
@QuarkusTest
class CorrectResultTest {

    static final String CSV = "text/csv";
    static final String FILE = "sample,result\nS-1,POSITIVE\nS-2,NEGATIVE\nS-3,NEGATIVE\n";

    final List<UUID> patients = new ArrayList<>();
    Partnership partnership;
    UUID id;

    /** The first of three in a block is positive. */
    @BeforeEach
    void results() {
        partnership = ScreeningFixtures.aPartnership();
        IntStream.range(0, 3)
                .forEach(i ->
                        patients.add(aPatient(partnership.facility(), "A-1", Instant.parse("2026-01-05T01:00:00Z"))));
        id = ScreeningFixtures.aCampaignWithTeam(partnership);
        post(partnership.team(), id, "attendance", screened(patients)).statusCode(200);
        importing(partnership.team(), id, CSV, FILE).statusCode(200).body("proposed", equalTo(1));
    }

    @Test
    void ok_200_with_state_history_and_events_and_the_earlier_one_stays_in_the_record() {
        correct(partnership.nurse(), 0, "NEGATIVE").statusCode(200).body("resulted", equalTo(3));

        get(partnership.nurse(), id, "/cohort")
                .body("items.find { it.patientId == '" + patients.get(0) + "' }.result", equalTo("NEGATIVE"))
                .body("items.corrections.was.flatten()", hasItem("POSITIVE"))
                .body("items.corrections.became.flatten()", hasItem("NEGATIVE"))
                .body("items.corrections.reason.flatten()", hasItem("SAMPLES_SWAPPED"))
                .body("items.corrections.note.flatten()", hasItem("Label tertukar"));
        get(partnership.nurse(), id, "/history")
                .body("action", hasItem("screening-campaign.result-corrected"))
                .body("reason", hasItem("SAMPLES_SWAPPED"));
        await().untilAsserted(() ->
                assertThat(Events.typesOf("visits", id)).containsOnlyOnce("screening-campaign.result-corrected"));
        assertThat(count("select count(*) from screening_correction where campaign_id = '" + id
                        + "' and (position('TIVE'::bytea in content) > 0 or position('Label'::bytea in content) > 0)"))
                .isZero();
    }

    @Test
    void a_positive_that_is_taken_back_withdraws_its_proposal_and_deletes_nothing() {
        correct(partnership.team(), 0, "NEGATIVE").statusCode(200);

        var proposal = proposals()
                .body("items.patientId", contains(patients.get(0).toString()))
                .body("items[0].withdrawnAt", notNullValue())
                .body("items[0].content.reason", notNullValue())
                .extract()
                .<String>path("items[0].id");
        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(proposal))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .hasSize(2)
                .allSatisfy(json -> assertThat(json).doesNotContain("TB", "POSITIVE", "NEGATIVE", "SCREEN")));
        partnership
                .nurse()
                .asks()
                .get("/v1/notifications")
                .then()
                .body("items.type", hasItem("referral.proposal-withdrawn"));
        get(partnership.nurse(), id, "/contacts").body("", empty());
    }

    @Test
    void a_negative_that_becomes_positive_is_proposed_and_its_block_mates_are_contacts() {
        correct(partnership.nurse(), 1, "POSITIVE").statusCode(200);

        proposals()
                .body(
                        "items.patientId",
                        containsInAnyOrder(
                                patients.get(0).toString(), patients.get(1).toString()))
                .body("items.withdrawnAt", contains(nullValue(), nullValue()));
        get(partnership.nurse(), id, "/contacts")
                .body("[0].positives.size()", equalTo(2))
                .body("[0].contacts", contains(patients.get(2).toString()));
    }

    @Test
    void coverage_and_yield_follow() {
        get(partnership.nurse(), id, "/coverage").body("positive", equalTo(1));

        correct(partnership.nurse(), 0, "NEGATIVE").statusCode(200);
        get(partnership.nurse(), id, "/coverage").body("positive", equalTo(0)).body("attended", equalTo(3));

        correct(partnership.nurse(), 0, "POSITIVE").statusCode(200);
        get(partnership.nurse(), id, "/coverage").body("positive", equalTo(1)).body("days[0].resulted", equalTo(3));
    }

    @Test
    void what_turns_out_positive_again_is_proposed_anew_beside_the_one_that_was_withdrawn() {
        correct(partnership.nurse(), 0, "NEGATIVE").statusCode(200);
        correct(partnership.nurse(), 0, "POSITIVE").statusCode(200);

        var both = proposals()
                .body("items.size()", equalTo(2))
                .body("items.findAll { it.withdrawnAt == null }.size()", equalTo(1))
                .extract();
        // Newest first: who drafts referrals learns which draft it is about.
        assertThat(toldInsteadOfAnother(both.path("items[0].id"), "= '" + both.path("items[1].id") + "'"))
                .isEqualTo(1);
        assertThat(toldInsteadOfAnother(both.path("items[1].id"), "is null")).isEqualTo(1);
    }

    @Test
    void the_file_that_was_wrong_and_one_that_is_right_add_nothing_and_take_nothing_back() {
        correct(partnership.nurse(), 0, "NEGATIVE").statusCode(200);

        for (var file : List.of(FILE, FILE.replace("POSITIVE", "NEGATIVE"))) {
            importing(partnership.team(), id, CSV, file)
                    .statusCode(200)
                    .body("added", equalTo(0))
                    .body("proposed", equalTo(0));
        }

        get(partnership.nurse(), id, "/coverage").body("positive", equalTo(0));
        importing(partnership.team(), id, CSV, "sample,result\nS-2,POSITIVE\n")
                .statusCode(400)
                .body("errors.code", contains("result-differs"));
    }

    @Test
    void the_alert_of_a_block_is_not_repeated() {
        correct(partnership.nurse(), 1, "POSITIVE").statusCode(200);
        assertThat(reviews()).isZero();
        correct(partnership.nurse(), 2, "POSITIVE").statusCode(200).body("blocksToReview", contains("A-1"));

        correct(partnership.nurse(), 2, "NEGATIVE").statusCode(200);
        correct(partnership.nurse(), 2, "POSITIVE").statusCode(200);

        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void said_again_it_changes_nothing_and_two_at_once_correct_once() {
        CompletableFuture.allOf(IntStream.range(0, 2)
                        .mapToObj(i -> CompletableFuture.runAsync(() ->
                                correct(partnership.nurse(), 1, "POSITIVE").statusCode(200)))
                        .toArray(CompletableFuture[]::new))
                .join();
        correct(partnership.team(), 1, "POSITIVE").statusCode(200);

        assertThat(count("select count(*) from screening_correction where campaign_id = '" + id + "'"))
                .isEqualTo(1);
        proposals().body("items.size()", equalTo(2));
    }

    @Test
    void also_after_the_end_of_the_campaign() {
        post(partnership.nurse(), id, "closure", null).statusCode(200);

        correct(partnership.nurse(), 0, "INDETERMINATE").statusCode(200);
    }

    @Test
    void refusals_400_401_403_404_409_422() {
        correct(partnership.nurse(), UUID.randomUUID(), "POSITIVE")
                .statusCode(400)
                .body("errors.pointer", contains("/patientId"));
        post(partnership.nurse(), id, "result-correction", """
                {"patientId": "%s", "result": "NEGATIVE"}""".formatted(patients.get(0)))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/screening-campaigns/" + id + "/result-correction")
                .then()
                .statusCode(401);
        correct(Persona.ofFacility(partnership.facility(), "facility-head"), 0, "NEGATIVE")
                .statusCode(403);
        correct(ScreeningFixtures.aPartnership().team(), 0, "NEGATIVE").statusCode(404);
        post(
                        partnership.nurse(),
                        ScreeningFixtures.aCampaign(partnership),
                        "result-correction",
                        body(patients.get(0), "NEGATIVE"))
                .statusCode(409);
        var late = aPatient(partnership.facility());
        var other = ScreeningFixtures.aCampaign(partnership);
        post(partnership.nurse(), other, "attendance", screened(List.of(late))).statusCode(200);
        post(partnership.nurse(), other, "result-correction", body(late, "NEGATIVE"))
                .statusCode(422)
                .body("type", equalTo("/problems/no-result-to-correct"));
    }

    private ValidatableResponse correct(Persona who, int patient, String result) {
        return correct(who, patients.get(patient), result);
    }

    private ValidatableResponse correct(Persona who, UUID patient, String result) {
        return post(who, id, "result-correction", body(patient, result));
    }

    private static String body(UUID patient, String result) {
        return """
                {"patientId": "%s", "result": "%s", "reason": "SAMPLES_SWAPPED", "note": "Label tertukar"}
                """.formatted(patient, result);
    }

    private ValidatableResponse proposals() {
        return partnership.nurse().asks().get("/v1/referral-proposals").then().statusCode(200);
    }

    private long reviews() {
        return count("select count(*) from outbox where aggregate_id = '" + id
                + "' and type = 'screening-campaign.review-requested'");
    }

    private static long toldInsteadOfAnother(String proposal, String which) {
        return count(
                "select count(*) from outbox where aggregate_id = '" + proposal + "' and type = 'referral.proposed'"
                        + " and convert_from(payload, 'UTF8')::jsonb ->> 'insteadOf' " + which);
    }
}
