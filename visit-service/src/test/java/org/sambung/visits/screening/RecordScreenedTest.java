package org.sambung.visits.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.post;
import static org.sambung.visits.ScreeningFixtures.screened;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.PatientFixtures;
import org.sambung.visits.ScreeningFixtures;

@QuarkusTest
class RecordScreenedTest {

    Partnership partnership;
    UUID one;
    UUID other;
    UUID id;

    @BeforeEach
    void aPlannedCampaign() {
        partnership = ScreeningFixtures.aPartnership();
        one = aPatient(partnership.facility());
        other = aPatient(partnership.facility());
        id = ScreeningFixtures.aCampaignWithTeam(partnership);
    }

    @Test
    void ok_200_with_state_history_and_events() {
        post(partnership.team(), id, "attendance", screened(List.of(one, other)))
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("attended", equalTo(2));

        get(partnership.nurse(), id, "/history").body("[1].to", equalTo("RUNNING"));
        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id))
                .containsExactly("screening-campaign.planned", "screening-campaign.attended"));
    }

    @Test
    void the_same_entry_counts_once() {
        post(partnership.team(), id, "attendance", screened(List.of(one))).statusCode(200);

        post(partnership.nurse(), id, "attendance", screened(List.of(one)))
                .statusCode(200)
                .body("attended", equalTo(1));

        get(partnership.nurse(), id, "/history").body("size()", equalTo(2));
    }

    @Test
    void a_sample_taken_later_than_its_patient_came_is_kept() {
        var came = "{\"people\": [{\"patientId\": \"%s\"%s}]}";
        post(partnership.team(), id, "attendance", came.formatted(one, "")).statusCode(200);

        var sampled = came.formatted(one, ", \"sample\": \"S-9\"");
        post(partnership.team(), id, "attendance", sampled).statusCode(200).body("attended", equalTo(1));
        post(partnership.team(), id, "attendance", sampled).statusCode(200);

        get(partnership.nurse(), id, "/cohort").body("items.sample", hasItem("S-9"));
        get(partnership.nurse(), id, "/history").body("size()", equalTo(3));
        post(partnership.team(), id, "attendance", came.formatted(one, ", \"sample\": \"S-8\""))
                .statusCode(422)
                .body("type", equalTo("/problems/another-sample-taken"));
        post(partnership.team(), id, "attendance", came.formatted(other, ", \"sample\": \"S-9\""))
                .statusCode(422)
                .body("type", equalTo("/problems/sample-taken"));
    }

    @Test
    void nobody_is_screened_while_the_agreement_is_suspended_but_who_was_is_entered() {
        var before = Instant.now().minusMillis(50);
        partnership.tells("agreement.suspended", "SUSPENDED", 6, ScreeningFixtures.SCREENINGS);

        post(partnership.team(), id, "attendance", screened(List.of(one)))
                .statusCode(422)
                .body("type", equalTo("/problems/agreement-not-in-force"));
        post(partnership.team(), id, "attendance", at(before, one))
                .statusCode(200)
                .body("attended", equalTo(1));
    }

    /** The sample's number of somebody who came while they were there may come later. */
    @Test
    void who_has_left_is_screened_at_a_time_at_which_they_were_there_only() {
        var before = Instant.now().minusMillis(50);
        for (var side : List.of(one, other)) {
            tell("patient.released", side, 2, partnership.facility(), "B-4", Instant.now());
        }

        for (var side : List.of(partnership.team(), partnership.nurse())) {
            post(side, id, "attendance", screened(List.of(one)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/people/0/patientId"))
                    .body("errors.code", contains("unknown-patient"));
        }
        post(partnership.team(), id, "attendance", at(before, one))
                .statusCode(200)
                .body("attended", equalTo(1));
        post(partnership.team(), id, "attendance", screened(List.of(one)))
                .statusCode(200)
                .body("attended", equalTo(1));
    }

    @Test
    void whose_record_has_gone_into_another_is_screened_under_the_one_that_was_planned() {
        PatientFixtures.tellMerger(one, 2, partnership.facility(), other);

        post(partnership.team(), id, "attendance", screened(List.of(one))).statusCode(200);
    }

    @Test
    void nobody_is_screened_before_the_campaign_begins() {
        var early = Instant.now().minus(1, ChronoUnit.DAYS);

        post(partnership.team(), id, "attendance", at(early, one))
                .statusCode(400)
                .body("errors.pointer", contains("/occurredAt"))
                .body("errors.code", contains("before-campaign"));
    }

    private static String at(Instant when, UUID who) {
        return "{\"occurredAt\": \"%s\", \"people\": [{\"patientId\": \"%s\"}]}".formatted(when, who);
    }

    @Test
    void who_has_moved_since_the_plan_counts_where_they_live_when_screened() {
        tell("patient.moved", one, 2, partnership.facility(), "D-7", Instant.now());

        post(partnership.team(), id, "attendance", screened(List.of(one, other)))
                .statusCode(200);

        get(partnership.team(), id, "/cohort").body("items.block", containsInAnyOrder("D-7", "B-4"));
    }

    @Test
    void invalid_400_for_who_is_not_of_the_cohort() {
        post(partnership.team(), id, "attendance", screened(List.of(one, UUID.randomUUID())))
                .statusCode(400)
                .body("errors.pointer", contains("/people/1/patientId"))
                .body("errors.code", contains("not-in-cohort"));

        get(partnership.team(), id, "").body("attended", equalTo(0));
    }

    @Test
    void unprocessable_422_for_a_number_on_two_samples() {
        var twice = screened(List.of(one, other)).replace("S-2", "S-1");
        post(partnership.team(), id, "attendance", twice)
                .statusCode(422)
                .body("type", equalTo("/problems/sample-taken"));
        post(partnership.team(), id, "attendance", screened(List.of(one))).statusCode(200);
        post(partnership.team(), id, "attendance", screened(List.of(other)))
                .statusCode(422)
                .body("type", equalTo("/problems/sample-taken"));
    }

    @Test
    void a_campaign_ends_and_takes_nobody_more() {
        post(partnership.nurse(), id, "closure", null).statusCode(409);
        post(partnership.team(), id, "attendance", screened(List.of(one))).statusCode(200);
        post(partnership.nurse(), id, "cancellation", null).statusCode(409);
        post(partnership.nurse(), id, "closure", null).statusCode(200).body("status", equalTo("CLOSED"));

        post(partnership.team(), id, "attendance", screened(List.of(other))).statusCode(409);

        get(partnership.nurse(), id, "/history")
                .body(
                        "action",
                        contains(
                                "screening-campaign.planned",
                                "screening-campaign.attended",
                                "screening-campaign.closed"));
    }

    @Test
    void before_anybody_came_it_can_be_called_off() {
        post(partnership.nurse(), id, "cancellation", null).statusCode(200).body("status", equalTo("CANCELLED"));

        await().untilAsserted(() -> assertThat(Events.typesOf("visits", id)).contains("screening-campaign.cancelled"));
    }

    @Test
    void unauthenticated_401_forbidden_403_not_found_404_stale_412() {
        var body = screened(List.of(one));
        for (var operation : List.of("attendance", "closure", "cancellation")) {
            given().contentType("application/json")
                    .body(operation.equals("attendance") ? body : "{}")
                    .post("/v1/screening-campaigns/" + id + "/" + operation)
                    .then()
                    .statusCode(401);
            post(
                            Persona.ofFacility(partnership.facility(), "facility-head"),
                            id,
                            operation,
                            operation.equals("attendance") ? body : null)
                    .statusCode(403);
            post(ScreeningFixtures.aPartnership().nurse(), id, operation, operation.equals("attendance") ? body : null)
                    .statusCode(404);
        }
        post(partnership.team(), id, "closure", null).statusCode(403);
        partnership
                .nurse()
                .asks()
                .header("If-Match", "\"7\"")
                .body(body)
                .post("/v1/screening-campaigns/" + id + "/attendance")
                .then()
                .statusCode(412);
    }
}
