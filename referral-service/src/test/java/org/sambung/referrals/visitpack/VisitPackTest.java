package org.sambung.referrals.visitpack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.referrals.patient.Records.step;
import static org.sambung.referrals.patient.Records.unverified;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** Who of a roster is in the pack, for whom, and when. */
@QuarkusTest
class VisitPackTest {

    private static World world;
    private static World elsewhere;

    UUID one;
    UUID other;

    @BeforeEach
    void twoInCustody() {
        if (elsewhere == null) {
            world = World.covered();
            elsewhere = World.covered();
        }
        one = Records.register(world, "RM-" + UUID.randomUUID(), "Satu", unverified());
        other = Records.register(world, "RM-" + UUID.randomUUID(), "Dua", unverified());
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_pack_opens_2_hours_before_the_planned_start_and_closes_12_hours_after_the_planned_end() {
        var visit = ToldVisit.startingIn(world, Duration.ofHours(30));
        visit.roster(3, one);
        visit.read(visit.team()).statusCode(404);

        SettableClock.set(visit.start().minus(Duration.ofHours(2)).minusSeconds(1));
        visit.read(visit.team()).statusCode(404);
        SettableClock.set(visit.start().minus(Duration.ofHours(2)));
        visit.read(visit.team()).statusCode(200).body("patients.patientId", contains(one.toString()));
        SettableClock.set(visit.end().plus(Duration.ofHours(12)).minusSeconds(1));
        visit.read(visit.team())
                .statusCode(200)
                .body("closesAt", equalTo(visit.end().plus(Duration.ofHours(12)).toString()));
        SettableClock.set(visit.end().plus(Duration.ofHours(12)));
        visit.read(visit.team()).statusCode(404);
    }

    @Test
    void another_partners_team_finds_no_pack_and_no_other_role_may_ask() {
        var visit = ToldVisit.now(world);
        visit.roster(3, one);

        visit.read(ToldVisit.now(elsewhere).team()).statusCode(404);
        new ToldVisit(world, UUID.randomUUID(), visit.start())
                .read(visit.team())
                .statusCode(404);
        given().get("/v1/visit-packs/" + visit.id()).then().statusCode(401);
        for (var who : new Persona[] {world.nurse, world.doctor, world.desk, world.hospital, world.partnerOfficer}) {
            visit.read(who).statusCode(403);
        }
        visit.read(visit.team()).statusCode(200);
    }

    @Test
    void a_redelivered_roster_counts_once_and_one_told_late_changes_nothing() {
        var visit = ToldVisit.now(world);
        var event = UUID.randomUUID();
        visit.roster(event, 3, one, other);
        visit.roster(4, other);
        visit.roster(event, 3, one, other);
        // Told anew under another id, as after a restore: past the inbox, and still older.
        visit.roster(3, one, other);
        visit.confirmed(2);

        visit.read(visit.team()).statusCode(200).body("patients.patientId", contains(other.toString()));
    }

    @Test
    void who_was_transferred_away_leaves_the_pack() {
        var visit = ToldVisit.now(world);
        visit.roster(3, one, other);
        step(world.registrar, one, "transfer", """
                {"toFacilityId": "%s", "openReferrals": "GO_ALONG"}""".formatted(elsewhere.facility))
                .statusCode(200);
        visit.read(visit.team()).body("patients.name", containsInAnyOrder("Satu", "Dua"));

        step(elsewhere.registrar, one, "reception", "{\"recordNumber\": \"RM-" + UUID.randomUUID() + "\"}")
                .statusCode(200);

        visit.read(visit.team()).statusCode(200).body("patients.name", contains("Dua"));
    }

    @Test
    void who_was_released_leaves_the_pack() {
        var visit = ToldVisit.now(world);
        visit.roster(3, one, other);

        step(world.registrar, one, "release", "{}").statusCode(200);

        visit.read(visit.team()).statusCode(200).body("patients.name", contains("Dua"));
    }

    @Test
    void somebody_of_another_facility_is_in_no_pack_whatever_a_roster_says() {
        var visit = ToldVisit.now(world);
        visit.roster(3, elsewhere.aPatient("CONVICT"), UUID.randomUUID());

        visit.read(visit.team()).statusCode(200).body("patients", empty());
    }

    @Test
    void a_record_that_has_gone_into_another_is_that_other_and_once() {
        var visit = ToldVisit.now(world);
        visit.roster(3, one, other);

        step(world.registrar, other, "merger", "{\"duplicateId\": \"" + one + "\"}")
                .statusCode(200);

        visit.read(visit.team()).statusCode(200).body("patients.patientId", contains(other.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "rescheduled", "missed"})
    void the_pack_is_gone_when_the_visit_was(String how) {
        var visit = ToldVisit.now(world);
        visit.roster(3, one);
        visit.read(visit.team()).statusCode(200);

        visit.over(how, 4);

        visit.read(visit.team()).statusCode(404);
        assertThat(Rows.texts("select patients::text from visit_roster where visit_id = '" + visit.id() + "'"))
                .containsExactly("[]");
    }

    @Test
    void a_roster_told_after_its_visits_end_opens_nothing() {
        var visit = ToldVisit.now(world);
        visit.over("cancelled", 4);

        visit.roster(3, one);
        visit.roster(5, one);

        visit.read(visit.team()).statusCode(404);
    }

    @Test
    void a_follow_up_booked_on_the_visit_is_in_the_pack_with_or_without_a_roster() {
        var followUp = UUID.randomUUID();
        var visit = ToldVisit.now(world);
        visit.followUp(followUp, "booked", 1, one);
        visit.read(visit.team()).statusCode(404);

        visit.confirmed(2);

        visit.read(visit.team()).statusCode(200).body("patients.name", contains("Satu"));
        visit.roster(3, one, other);
        visit.read(visit.team()).body("patients.name", containsInAnyOrder("Satu", "Dua"));
        visit.roster(4, other);
        visit.followUp(followUp, "asked", 2, one);
        visit.followUp(followUp, "booked", 1, one);
        visit.read(visit.team()).body("patients.name", contains("Dua"));
    }

    @Test
    void every_reading_is_recorded_for_each_patient_and_a_refused_one_for_none() {
        var visit = ToldVisit.now(world);
        visit.roster(3, one, other);
        var team = visit.team();
        var stranger = ToldVisit.now(elsewhere).team();

        visit.read(team).statusCode(200);
        visit.read(stranger).statusCode(404);

        var records = "select operation || ' ' || parts || ' ' || object_id || ' ' || patient_id || ' ' || facility_id"
                + " from read_audit where subject = '%s'";
        assertThat(Rows.texts(records.formatted(team.subject())))
                .containsExactlyInAnyOrder(record(visit, one), record(visit, other));
        assertThat(Rows.texts(records.formatted(stranger.subject()))).isEmpty();
    }

    private static String record(ToldVisit visit, UUID patient) {
        return "GET /v1/visit-packs/{visitId} CLINICAL,IDENTITY " + visit.id() + " " + patient + " " + world.facility;
    }
}
