package org.sambung.visits.plan;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sambung.visits.VisitFixtures.plan;
import static org.sambung.visits.VisitFixtures.visits;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.testing.Events;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;
import org.sambung.visits.Partnership;
import org.sambung.visits.VisitFixtures;

@QuarkusTest
class CreateVisitPlanTest {

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void created_201_with_visits_history_and_events() {
        var partnership = Partnership.inForce();
        var tomorrow = LocalDate.now(partnership.zone()).plusDays(1);

        var plan =
                VisitFixtures.id(create(partnership.officer(), plan(partnership.agreement(), "FREQ=WEEKLY", tomorrow))
                        .statusCode(201)
                        .body("partnerId", equalTo(partnership.partner().toString()))
                        .body("scopeVersion", equalTo(1))
                        .body("rrule", equalTo("FREQ=WEEKLY")));

        var planned = visits(partnership.officer(), plan);
        assertThat(planned).hasSize(9).allMatch(visit -> visit.status().equals("PLANNED"));
        assertThat(planned.get(0).plannedStart())
                .isEqualTo(tomorrow.atTime(LocalTime.of(9, 0))
                        .atZone(partnership.zone())
                        .toInstant());
        partnership
                .officer()
                .asks()
                .get("/v1/visit-plans/" + plan + "/history")
                .then()
                .body("action", contains("visit-plan.created"))
                .body("by", contains("Uji agreements-officer"));
        await().untilAsserted(() -> {
            assertThat(Events.typesOf("visits", plan)).containsExactly("visit-plan.created");
            assertThat(planned).allSatisfy(visit -> assertThat(Events.typesOf("visits", visit.id()))
                    .containsExactly("visit.planned"));
        });
    }

    @Test
    void its_events_name_whom_they_concern() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY;COUNT=1");
        var visit = visits(partnership.officer(), plan).get(0);

        await().untilAsserted(() -> assertThat(Events.all("visits"))
                .filteredOn(
                        event -> List.of(plan.toString(), visit.id().toString()).contains(event.key()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(
                                JsonPath.from(new String(event.value(), UTF_8)).getMap(""))
                        .containsEntry("facilityId", partnership.facility().toString())
                        .containsEntry("partnerId", partnership.partner().toString())
                        .containsEntry("agreementId", partnership.agreement().toString())
                        .containsEntry("scopeVersion", 1)));
    }

    @Test
    void the_partner_and_the_region_read_it_another_facility_does_not() {
        var partnership = Partnership.inForce();
        var plan = VisitFixtures.aPlan(partnership, "FREQ=WEEKLY");

        partnership
                .partnerOfficer()
                .asks()
                .get("/v1/visit-plans/" + plan)
                .then()
                .statusCode(200);
        Persona.ofRegion(Partnership.REGION, "oversight")
                .asks()
                .get("/v1/visit-plans/" + plan)
                .then()
                .statusCode(200);
        var stranger = Partnership.inForce().officer();
        stranger.asks().get("/v1/visit-plans/" + plan).then().statusCode(404);
        stranger.asks().get("/v1/visit-plans").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void unauthenticated_401() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/visit-plans")
                .then()
                .statusCode(401);
    }

    @Test
    void forbidden_403_for_the_partner() {
        var partnership = Partnership.inForce();

        create(partnership.partnerOfficer(), plan(partnership.agreement(), "FREQ=WEEKLY", partnership.until()))
                .statusCode(403);
    }

    @Test
    void invalid_400_under_another_facilitys_agreement() {
        var partnership = Partnership.inForce();
        var stranger = Partnership.inForce().officer();

        create(stranger, plan(partnership.agreement(), "FREQ=WEEKLY", partnership.until()))
                .statusCode(400)
                .body("errors.pointer", contains("/agreementId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense",
                "FREQ=HOURLY",
                "FREQ=MINUTELY;INTERVAL=90",
                "FREQ=SECONDLY;COUNT=1",
                "FREQ=DAILY;BYHOUR=9,10",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;COUNT=2;UNTIL=20301231",
                "FREQ=DAILY;UNTIL=20300231",
                "FREQ=DAILY;UNTIL=20301231T256000",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYMONTHDAY=40",
                "RRULE:FREQ=DAILY",
                "BYDAY=MO",
                "FREQ=DAILY;",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                // What RFC 5545 says must not stand together.
                "FREQ=MONTHLY;BYSETPOS=-1",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=DAILY;BYDAY=-1FR",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=MONTHLY;BYYEARDAY=9",
                "FREQ=YEARLY;BYWEEKNO=20"
            })
    void invalid_400_for_a_rule_that_is_none_or_too_fast(String rrule) {
        var partnership = inForceOnce();

        create(partnership.officer(), plan(partnership.agreement(), rrule, LocalDate.now(partnership.zone())))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", contains("/rrule"));
    }

    @Test
    void invalid_400_for_a_start_that_is_no_whole_minute() {
        var partnership = inForceOnce();
        var today = LocalDate.now(partnership.zone()).toString();

        create(
                        partnership.officer(),
                        plan(partnership.agreement(), "ROUTINE_CHECKUP", "TREATMENT", "FREQ=DAILY", today, "09:00:30"))
                .statusCode(400)
                .body("errors.pointer", contains("/startTime"));
    }

    @Test
    void a_visit_under_a_referral_only_agreement_is_impossible() {
        var today = LocalDate.now();
        var partnership =
                Partnership.active("Asia/Jakarta", today.minusDays(9), today.plusDays(90), Partnership.REFERRALS);

        refused(partnership, "REFERRAL_OUTPATIENT", "ROUTINE_CHECKUP", "scope-lacks-kind");
    }

    @Test
    void nothing_can_be_planned_under_a_line_the_scope_lacks() {
        var today = LocalDate.now();
        var partnership =
                Partnership.active("Asia/Jakarta", today.minusDays(9), today.plusDays(90), Partnership.EDUCATION);
        var education = "HEALTH_EDUCATION";

        refused(partnership, "ROUTINE_CHECKUP", "ROUTINE_CHECKUP", "scope-lacks-service");
        refused(partnership, "ROUTINE_CHECKUP", education, "scope-lacks-service");
        partnership.officer().asks().get("/v1/visit-plans").then().body("items.size()", equalTo(0));

        var promised = plan(partnership.agreement(), education, education, "FREQ=WEEKLY", today.toString(), "09:00");
        create(partnership.officer(), promised).statusCode(201);
    }

    @Test
    void a_plan_whose_days_are_all_past_is_refused_400() {
        var partnership = inForceOnce();
        var past = LocalDate.now(partnership.zone()).minusDays(5);

        create(partnership.officer(), plan(partnership.agreement(), "FREQ=DAILY;COUNT=3", past))
                .statusCode(400)
                .body("errors.pointer", contains("/rrule"))
                .body("errors.code", contains("no-day-within-agreement"));
    }

    /** A day moved there would have no visit, and nobody would be told. */
    @ParameterizedTest
    @CsvSource({"331, day-not-covered", "-1, day-not-ahead", "-31, day-not-covered"})
    void no_day_is_moved_out_of_the_agreement_or_into_the_past_400(int days, String code) {
        var partnership = inForceOnce();
        var today = LocalDate.now(partnership.zone());
        var moved = ", \"moved\": [{\"day\": \"%s\", \"toDay\": \"%s\"}, {\"day\": \"%s\", \"toDay\": \"%s\"}]}"
                .formatted(today.plusDays(1), today.plusDays(9), today.plusDays(2), today.plusDays(days));
        var body = plan(partnership.agreement(), "FREQ=DAILY;COUNT=4", today.plusDays(1));

        create(partnership.officer(), body.strip().replaceFirst("}$", moved))
                .statusCode(400)
                .body("errors.pointer", contains("/moved/1/toDay"))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({"agreement.suspended, SUSPENDED", "agreement.terminated, TERMINATED", "agreement.expired, EXPIRED"})
    void nothing_is_planned_under_an_agreement_not_in_force(String type, String status) {
        var partnership = Partnership.inForce();
        partnership.tells(type, status, 6);

        refused(partnership, "ROUTINE_CHECKUP", "ROUTINE_CHECKUP", "agreement-not-in-force");
    }

    @Test
    void the_first_day_must_be_one_of_the_agreement() {
        var partnership = Partnership.inForce();

        create(
                        partnership.officer(),
                        plan(
                                partnership.agreement(),
                                "FREQ=DAILY",
                                partnership.until().plusDays(1)))
                .statusCode(422)
                .body("type", equalTo("/problems/first-day-not-covered"));
    }

    /** Jayapura is nine hours ahead: its 2 March begins on 1 March, 15:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-01T14:59:59Z, 422",
        "2027-03-01T15:00:00Z, 201",
        "2027-03-31T14:59:59Z, 201",
        "2027-03-31T15:00:00Z, 422"
    })
    void in_force_from_midnight_to_midnight_of_the_facility(Instant now, int status) {
        var first = LocalDate.of(2027, 3, 2);
        var partnership = Partnership.active("Asia/Jayapura", first, LocalDate.of(2027, 3, 31), Partnership.CHECKUPS);
        SettableClock.set(now);

        create(partnership.officer(), plan(partnership.agreement(), "FREQ=DAILY", first))
                .statusCode(status);
    }

    @Test
    void visits_end_with_the_agreement() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var partnership =
                Partnership.active("Asia/Jakarta", today.minusDays(9), today.plusDays(5), Partnership.CHECKUPS);

        var plan = VisitFixtures.aPlan(partnership, "FREQ=DAILY");

        assertThat(visits(partnership.officer(), plan)).hasSize(5);
    }

    private static void refused(Partnership partnership, String service, String kind, String problem) {
        var today = LocalDate.now(partnership.zone()).toString();
        create(partnership.officer(), plan(partnership.agreement(), service, kind, "FREQ=WEEKLY", today, "09:00"))
                .statusCode(422)
                .body("type", equalTo("/problems/" + problem))
                .body("title", not(equalTo(problem)));
    }

    private static Partnership shared;

    /** Nothing is planned by those who use it, so they may share it. */
    private static Partnership inForceOnce() {
        if (shared == null) {
            shared = Partnership.inForce();
        }
        return shared;
    }

    private static ValidatableResponse create(Persona who, String body) {
        return who.asks().body(body).post("/v1/visit-plans").then();
    }
}
