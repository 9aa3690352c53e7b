package org.sambung.visits.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.visits.PatientFixtures.aPatient;
import static org.sambung.visits.PatientFixtures.tell;
import static org.sambung.visits.ScreeningFixtures.get;
import static org.sambung.visits.ScreeningFixtures.plan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.visits.Partnership;
import org.sambung.visits.ScreeningFixtures;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class PlanScreeningTest {

    static final Instant LONG_AGO = Instant.parse("2026-01-05T01:00:00Z");

    Partnership partnership;
    LocalDate today;

    @BeforeEach
    void threeInCustody() {
        partnership = ScreeningFixtures.aPartnership();
        today = LocalDate.now(partnership.zone());
        for (var block : new String[] {"A-1", "A-1", "B-2"}) {
            aPatient(partnership.facility(), block, LONG_AGO);
        }
    }

    @Test
    void created_201_with_state_history_and_events() {
        var id = VisitFixtures.id(planned(plan(partnership.agreement(), today, 2, "{}"))
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .body("cohort", equalTo(3))
                .body("disease", equalTo("TB"))
                .body("actions.possible.name", containsInAnyOrder("attendance", "cancellation")));

        get(partnership.team(), id, "/history").body("action", contains("screening-campaign.planned"));
        await().untilAsserted(() -> assertThat(Events.all("visits").stream()
                        .filter(record -> record.key().equals(id.toString()))
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .contains(partnership.agreement().toString(), "\"cohort\":3")
                        .doesNotContain("TB", "TUBERC")));
    }

    @Test
    void unprocessable_422_where_its_days_are_not_all_the_agreements() {
        planned(plan(partnership.agreement(), partnership.until().plusDays(1), 3, "{}"))
                .statusCode(422)
                .body("type", equalTo("/problems/first-day-not-covered"));
        planned(plan(partnership.agreement(), partnership.until(), 2, "{}"))
                .statusCode(422)
                .body("type", equalTo("/problems/last-day-not-covered"));
        planned(plan(partnership.agreement(), partnership.until(), 3, "{}")).statusCode(201);
    }

    @Test
    void days_follow_one_another_with_the_quota_on_each() {
        var id = VisitFixtures.id(planned(plan(null, today, 2, "{}")));

        get(partnership.nurse(), id, "/cohort")
                .body(
                        "items.day",
                        contains(
                                today.toString(),
                                today.toString(),
                                today.plusDays(1).toString()))
                .body("items.block", contains("A-1", "A-1", "B-2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"blocks\": [\"A-1\"]}; 2",
                "{\"blocks\": [\"A-1\", \"B-2\"]}; 3",
                "{\"custodyStatuses\": [\"CONVICT\"]}; 3",
                "{\"blocks\": [\"B-2\"], \"custodyStatuses\": [\"CONVICT\", \"CHILD\"]}; 1"
            })
    void criteria_find_the_cohort(String criteria, int cohort) {
        planned(plan(null, today, 2, criteria)).statusCode(201).body("cohort", equalTo(cohort));
    }

    @Test
    void a_list_is_the_cohort_each_once() {
        var listed = aPatient(partnership.facility());

        planned("""
                {"disease": "HIV", "patients": ["%1$s", "%1$s"], "dailyQuota": 10, "firstDay": "%2$s"}
                """.formatted(listed, today)).statusCode(201).body("cohort", equalTo(1));
    }

    @Test
    void invalid_400_for_somebody_of_another_facility() {
        planned("""
                {"disease": "HIV", "patients": ["%s"], "dailyQuota": 10, "firstDay": "%s"}
                """.formatted(aPatient(UUID.randomUUID()), today))
                .statusCode(400)
                .body("errors.pointer", contains("/patients/0"))
                .body("errors.code", contains("unknown-patient"));
    }

    @Test
    void invalid_400_with_neither_criteria_nor_list() {
        planned("{\"disease\": \"TB\", \"dailyQuota\": 10, \"firstDay\": \"%s\"}".formatted(today))
                .statusCode(400)
                .body("errors.code", contains("criteria-or-list-needed"));
    }

    @Test
    void unprocessable_422_by_named_rules() {
        refused(plan(null, today, 2, "{\"blocks\": [\"Z\"]}"), "nobody-to-screen");
        partnership.tells("agreement.suspended", "SUSPENDED", 6, ScreeningFixtures.SCREENINGS);
        refused(plan(partnership.agreement(), today, 2, "{}"), "agreement-not-in-force");
        var other = Partnership.inForce();
        other.nurse()
                .asks()
                .body(plan(other.agreement(), today, 2, "{}"))
                .post("/v1/screening-campaigns")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/scope-lacks-kind"));
    }

    @Test
    void who_has_left_is_in_no_cohort() {
        var gone = aPatient(partnership.facility());
        tell("patient.released", gone, 2, partnership.facility(), "B-4", Instant.now());

        planned(plan(null, today, 2, "{}")).statusCode(201).body("cohort", equalTo(3));
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body(plan(null, today, 2, "{}"))
                .post("/v1/screening-campaigns")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-officer", "agreements-officer"})
    void forbidden_403_for_those_who_do_not_care(String role) {
        var who = Persona.ofFacility(partnership.facility(), role);
        who.asks()
                .body(plan(null, today, 2, "{}"))
                .post("/v1/screening-campaigns")
                .then()
                .statusCode(403);
        who.asks().get("/v1/screening-campaigns").then().statusCode(403);
    }

    @Test
    void staff_of_another_facility_and_another_team_see_nothing() {
        var id = VisitFixtures.id(planned(plan(partnership.agreement(), today, 2, "{}")));
        var stranger = ScreeningFixtures.aPartnership();
        for (var who : new Persona[] {stranger.nurse(), stranger.team()}) {
            for (var part : new String[] {"", "/history", "/cohort", "/coverage"}) {
                get(who, id, part).statusCode(404);
            }
            who.asks().get("/v1/screening-campaigns").then().body("items.size()", equalTo(0));
        }
        partnership.team().asks().get("/v1/screening-campaigns").then().body("items.id", contains(id.toString()));
    }

    private void refused(String plan, String slug) {
        planned(plan).statusCode(422).body("type", equalTo("/problems/" + slug));
    }

    private ValidatableResponse planned(String plan) {
        return partnership
                .nurse()
                .asks()
                .body(plan)
                .post("/v1/screening-campaigns")
                .then();
    }
}
