package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else is known of the patient for the time of a planned movement; it goes ahead with a reason only. */
@QuarkusTest
class ClashTest {

    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    World world;
    UUID patient;

    @BeforeEach
    void covered() {
        world = World.common();
        patient = world.aPatient("CONVICT");
    }

    /** The other is planned for ten to fourteen hours. */
    @ParameterizedTest
    @CsvSource({"8, 11", "11, 12", "13, 20", "8, 20"})
    void rule_422_another_referral_at_the_same_time_needs_an_override(int from, int until) {
        var other = planned(10, 14);
        var id = submitted();

        world.step(world.officer, id, "escort", plan(from, until, ""), 422)
                .body("type", equalTo("/problems/clash-needs-override"))
                .body("errors.code", contains("clash-other-referral"));
        clashes(id, from, until)
                .body("kind", contains("OTHER_REFERRAL"))
                .body("referralId", contains(other.toString()));
        world.step(world.officer, id, "escort", plan(from, until, "\"despiteClash\": \"CARE_CANNOT_WAIT\", "), 200);

        world.lastChange(id, "referral.escort-assigned", "custody-officer", "NOT_PLANNED", "ESCORT_ASSIGNED");
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("CARE_CANNOT_WAIT");
    }

    @ParameterizedTest
    @CsvSource({"7, 10", "15, 20"})
    void another_referral_at_another_time_is_no_clash(int from, int until) {
        planned(10, 14);
        var id = submitted();

        clashes(id, from, until).body("", empty());
        world.step(world.officer, id, "escort", plan(from, until, ""), 200);
    }

    @Test
    void rule_422_who_is_outside_does_not_leave_again() {
        var other = submitted();
        ready(other);
        world.step(world.officer, other, "departure", "{}", 200);
        var id = submitted();
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        var despite =
                "{\"despiteClash\": \"CARE_CANNOT_WAIT\", " + Escorts.escort(2).substring(1);
        world.step(world.officer, id, "escort", despite, 200);

        world.refused(world.officer, id, "departure", "{}", 422, "clash-needs-override");

        world.step(world.officer, other, "return", null, 200);
        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void rule_422_who_should_be_back_and_is_not_does_not_leave_again() {
        var other = submitted();
        ready(other);
        var left = Instant.now().minusSeconds(7200);
        var late = "{\"occurredAt\": \"" + left + "\", \"expectedReturn\": \"" + left.plusSeconds(3600) + "\"}";
        world.step(world.officer, other, "departure", late, 200).body("movement.overdue", equalTo(true));
        var id = submitted();
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        clashes(id, 10, 14).body("referralId", contains(other.toString()));
        var despite =
                "{\"despiteClash\": \"CARE_CANNOT_WAIT\", " + Escorts.escort(2).substring(1);
        world.step(world.officer, id, "escort", despite, 200);

        world.refused(world.officer, id, "departure", "{}", 422, "clash-needs-override");

        world.step(world.officer, other, "return", null, 200);
        world.step(world.officer, id, "departure", "{}", 200);
    }

    /** By the facility's calendar. */
    @Test
    void a_plan_without_a_return_takes_the_whole_day_of_its_departure() {
        var day = Instant.now().atZone(world.zone).toLocalDate().plusDays(3);
        var at = day.atTime(8, 0).atZone(world.zone).toInstant();
        var midnight = day.plusDays(1).atStartOfDay(world.zone).toInstant();
        var other = submitted();
        var open = "{\"plannedDeparture\": \"" + at + "\", " + Escorts.escort(2).substring(1);
        world.step(world.officer, other, "escort", open, 200);
        var id = submitted();

        clashes(id, at.plusSeconds(7200), at.plusSeconds(10800)).body("referralId", contains(other.toString()));
        clashes(id, midnight.minusSeconds(60), midnight).body("referralId", contains(other.toString()));
        clashes(id, midnight, midnight.plusSeconds(60)).body("", empty());
        clashes(id, at.minusSeconds(7200), at).body("", empty());
    }

    @Test
    void a_referral_that_is_over_is_no_clash() {
        var other = planned(10, 14);
        world.step(world.doctor, other, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        var id = submitted();

        world.step(world.officer, id, "escort", plan(10, 14, ""), 200);
    }

    @Test
    void rule_422_a_day_in_court_needs_an_override() {
        dates("\"courtDates\": [\"" + day(10) + "\"]");
        var id = submitted();

        clashes(id, 10, 14).body("kind", contains("COURT_DATE")).body("day", contains(day(10)));
        world.step(world.officer, id, "escort", plan(10, 14, ""), 422)
                .body("errors.code", contains("clash-court-date"));
        world.step(world.officer, id, "escort", plan(10, 14, "\"despiteClash\": \"OTHER_DATE_MOVED\", "), 200);
    }

    @Test
    void rule_422_a_release_before_the_return_needs_an_override() {
        dates("\"expectedRelease\": \"" + day(60) + "\"");
        var id = submitted();

        clashes(id, 10, 14).body("", empty());
        clashes(id, 10, 90).body("kind", contains("RELEASE_DATE"));
        world.step(world.officer, id, "escort", plan(10, 90, ""), 422)
                .body("errors.code", contains("clash-release-date"));
    }

    @Test
    void an_emergency_waits_for_no_clash() {
        var other = submitted();
        ready(other);
        world.step(world.officer, other, "departure", "{}", 200);
        world.step(world.officer, other, "return", null, 200);
        planned(-30, 60);
        var id = World.id(world.emergency(world.nurse, patient));

        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void a_plans_return_is_expected_when_the_departure_names_none() {
        var id = submitted();
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        world.step(world.officer, id, "escort", plan(10, 14, ""), 200)
                .body("movement.plannedDeparture", equalTo(hours(10)))
                .body("movement.plannedReturn", equalTo(hours(14)));

        world.step(world.officer, id, "departure", "{}", 200).body("movement.expectedReturn", equalTo(hours(14)));
    }

    @Test
    void absent_404_for_another_facility() {
        world.stranger
                .asks()
                .get("/v1/referrals/" + submitted() + "/clashes")
                .then()
                .statusCode(404);
    }

    /** The referral keeps the duplicate's id; the dates stand in the record that remains. */
    @Test
    void dates_of_the_record_that_a_patients_has_gone_into_count() {
        world = World.covered();
        patient = world.aPatient("CONVICT");
        var id = submitted();
        var duplicate = patient;
        patient = world.aPatient("CONVICT");
        world.registrar
                .asks()
                .body("{\"duplicateId\": \"" + duplicate + "\"}")
                .post("/v1/patients/" + patient + "/merger")
                .then()
                .statusCode(200);

        dates("\"courtDates\": [\"" + day(10) + "\"]");

        clashes(id, 10, 14).body("kind", contains("COURT_DATE"));
    }

    private UUID planned(int from, int until) {
        var id = submitted();
        world.step(world.officer, id, "escort", plan(from, until, ""), 200);
        return id;
    }

    private UUID submitted() {
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(patient, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, id, "submission", null, 200);
        return id;
    }

    private void ready(UUID id) {
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
    }

    private ValidatableResponse clashes(UUID id, int from, int until) {
        return clashes(id, Instant.parse(hours(from)), Instant.parse(hours(until)));
    }

    private ValidatableResponse clashes(UUID id, Instant from, Instant until) {
        return world.officer
                .asks()
                .queryParam("departure", from.toString())
                .queryParam("return", until.toString())
                .get("/v1/referrals/" + id + "/clashes")
                .then()
                .statusCode(200);
    }

    private static String plan(int from, int until, String more) {
        return "{\"plannedDeparture\": \"" + hours(from) + "\", \"plannedReturn\": \"" + hours(until) + "\", " + more
                + Escorts.escort(2).substring(1);
    }

    private void dates(String dates) {
        world.registrar
                .asks()
                .header("If-Match", "*")
                .body("{" + dates + "}")
                .put("/v1/patients/" + patient + "/custody-dates")
                .then()
                .statusCode(200);
    }

    private String day(int after) {
        return TOMORROW.plus(Duration.ofHours(after))
                .atZone(world.zone)
                .toLocalDate()
                .toString();
    }

    private static String hours(int after) {
        return TOMORROW.plus(Duration.ofHours(after)).toString();
    }
}
