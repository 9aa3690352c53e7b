package org.sambung.referrals.visitpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.referral.Escorts;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;

/** A planned movement that overlaps a visit which expects the patient needs a reason to go ahead. */
@QuarkusTest
class VisitClashTest {

    World world;
    UUID patient;
    UUID id;
    ToldVisit visit;

    @BeforeEach
    void submitted() {
        world = World.common();
        patient = world.aPatient("CONVICT");
        id = World.id(world.doctor
                .asks()
                .body(World.draft(patient, world.partner, "OUTPATIENT"))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, id, "submission", null, 200);
        visit = ToldVisit.startingIn(world, Duration.ofDays(3));
    }

    /** The visit lasts four hours. */
    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 2", "3, 9", "-2, 9"})
    void rule_422_a_visit_that_expects_the_patient_needs_an_override(int from, int until) {
        visit.roster(1, patient, UUID.randomUUID());

        clashes(from, until)
                .body("kind", contains("VISIT"))
                .body("visitId", contains(visit.id().toString()))
                .body(
                        "day",
                        contains(visit.start().atZone(world.zone).toLocalDate().toString()));
        world.step(world.officer, id, "escort", plan(from, until, ""), 422)
                .body("type", equalTo("/problems/clash-needs-override"))
                .body("errors.code", contains("clash-visit"));
        world.step(world.officer, id, "escort", plan(from, until, "\"despiteClash\": \"CARE_CANNOT_WAIT\", "), 200);
        assertThat(world.history(id)).last().extracting("reason").isEqualTo("CARE_CANNOT_WAIT");
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "4, 9"})
    void a_movement_before_or_after_the_visit_is_no_clash(int from, int until) {
        visit.roster(1, patient);

        clashes(from, until).body("", empty());
        world.step(world.officer, id, "escort", plan(from, until, ""), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "rescheduled", "missed"})
    void a_visit_that_does_not_take_place_is_no_clash_any_more(String how) {
        visit.roster(1, patient);
        visit.over(how, 2);

        clashes(1, 2).body("", empty());
        // A roster that is told late brings no clash back.
        visit.roster(1, patient);
        clashes(1, 2).body("", empty());
    }

    /** It was to last for three hours more. */
    @Test
    void a_visit_that_was_done_early_expects_nobody_from_then_on() {
        visit = ToldVisit.startingIn(world, Duration.ofHours(-1));
        visit.roster(1, patient);
        clashes(2, 3).body("kind", contains("VISIT"));

        visit.completed(2, Instant.now());

        clashes(2, 3).body("", empty());
        world.step(world.officer, id, "escort", plan(2, 3, ""), 200);
        clashes(0, 3).body("kind", contains("VISIT"));
        // Nor does a roster that is told late.
        visit.roster(1, patient, UUID.randomUUID());
        clashes(2, 3).body("", empty());
    }

    @Test
    void a_visit_told_as_done_before_its_roster_expects_nobody_either() {
        visit = ToldVisit.startingIn(world, Duration.ofHours(-1));
        visit.completed(3, Instant.now());
        visit.roster(2, patient);

        clashes(2, 3).body("", empty());
    }

    @Test
    void a_visit_that_expects_others_is_no_clash() {
        visit.roster(1, world.aPatient("CONVICT"));

        clashes(1, 2).body("", empty());
    }

    @Test
    void who_is_taken_off_the_roster_is_not_expected_any_more() {
        visit.roster(1, patient);
        visit.roster(2, UUID.randomUUID());

        clashes(1, 2).body("", empty());
    }

    @Test
    void a_follow_up_that_is_booked_on_a_visit_clashes_too() {
        visit.confirmed(1);
        var followUp = UUID.randomUUID();
        visit.followUp(followUp, "booked", 1, patient);

        clashes(1, 2).body("kind", contains("VISIT"));
        visit.followUp(followUp, "asked", 2, patient);
        clashes(1, 2).body("", empty());
    }

    @Test
    void a_roster_under_an_id_that_has_been_merged_clashes_for_the_file_that_it_leads_to() {
        var duplicate = world.aPatient("CONVICT");
        visit.roster(1, duplicate);
        Rows.execute("update patient set merged_into_id = '" + patient + "', state = 'MERGED' where id = '" + duplicate
                + "'");

        clashes(1, 2).body("kind", contains("VISIT"));
    }

    @Test
    void another_facilitys_visit_is_not_seen() {
        visit.roster(1, patient);
        Rows.execute("update visit_roster set facility_id = '" + UUID.randomUUID() + "' where visit_id = '" + visit.id()
                + "'");

        clashes(1, 2).body("", empty());
    }

    private ValidatableResponse clashes(int from, int until) {
        return world.officer
                .asks()
                .queryParam("departure", hours(from).toString())
                .queryParam("return", hours(until).toString())
                .get("/v1/referrals/" + id + "/clashes")
                .then()
                .statusCode(200);
    }

    private String plan(int from, int until, String more) {
        return "{\"plannedDeparture\": \"" + hours(from) + "\", \"plannedReturn\": \"" + hours(until) + "\", " + more
                + Escorts.escort(2).substring(1);
    }

    private Instant hours(int after) {
        return visit.start().plus(Duration.ofHours(after));
    }
}
