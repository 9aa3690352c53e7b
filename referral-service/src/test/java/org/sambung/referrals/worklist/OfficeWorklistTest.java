package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.referral.AnswerClock;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Persona;
import org.sambung.testing.SettableClock;

/** What stands in the list of the office whose turn it is, and in nobody else's. */
@QuarkusTest
class OfficeWorklistTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";

    World world;

    @BeforeEach
    void aWorld() {
        world = World.covered();
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void a_step_of_an_office_above_stands_in_its_list_from_its_turn_on() {
        var id = ofChild();
        assertThat(headsPermissions()).containsExactly(id);
        assertThat(region("PERMISSIONS_TO_DECIDE", id)).isFalse();

        world.step(world.head, id, "permission", GRANTED, 200);

        assertThat(headsPermissions()).isEmpty();
        assertThat(region("PERMISSIONS_TO_DECIDE", id)).isTrue();
        assertThat(region("PASSED_PERMISSIONS", id)).isFalse();

        world.step(world.oversight, id, "permission", GRANTED, 200);

        // The directorate's letter is told to the office and recorded by the registrar.
        assertThat(region("PERMISSIONS_TO_DECIDE", id)).isTrue();
        assertThat(Lists.ids(Lists.section(world.registrar, "custody", "LETTERS_TO_RECORD")))
                .containsExactly(id);

        world.authorityLetter(id);

        assertThat(region("PERMISSIONS_TO_DECIDE", id)).isFalse();
        assertThat(Lists.ids(Lists.section(world.registrar, "custody", "LETTERS_TO_RECORD")))
                .isEmpty();
    }

    /** The clinic's list has them, too, and custody does not read that. */
    @Test
    void custody_finds_what_it_owes_itself_before_it_is_late() {
        var escaped = world.emergencyAtHospital("DETAINEE");
        world.step(world.officer, escaped, "escape", null, 200);

        var duties = Lists.section(world.registrar, "custody", "DUTIES").path("items");

        assertThat(duties.findValues("obligation"))
                .extracting(duty -> duty.path("kind").asText())
                .containsExactlyInAnyOrder(
                        "TELL_DETAINING_AUTHORITY", "TELL_POLICE_OF_ESCAPE", "TELL_REGIONAL_OFFICE_OF_ESCAPE");
        assertThat(duties.findValuesAsText("due")).isSorted();
    }

    @Test
    void an_emergency_s_permission_that_is_put_off_after_the_arrival_stands_in_the_region_s_list() {
        var id = world.emergencyAtHospital("CONVICT");
        world.deferred(id);
        assertThat(region("DEFERRED_PERMISSIONS", id)).isTrue();

        world.step(world.head, id, "permission", GRANTED, 200);

        assertThat(region("DEFERRED_PERMISSIONS", id)).isFalse();
    }

    @Test
    void an_office_above_is_told_once_that_its_step_has_come() {
        var id = ofChild();
        assertThat(stepsTold(id)).isEmpty();

        world.step(world.head, id, "permission", GRANTED, 200);
        assertThat(stepsTold(id)).containsExactly("REGIONAL_OFFICE");
        world.step(world.oversight, id, "permission", GRANTED, 200);

        assertThat(stepsTold(id)).containsExactly("REGIONAL_OFFICE", "DIRECTORATE");
        assertThat(Rows.told(id, "referral.permission-step-reached"))
                .containsExactlyInAnyOrder(
                        "oversight:" + World.REGION,
                        "custody-registrar:" + world.facility,
                        "oversight:" + World.REGION,
                        "custody-registrar:" + world.facility);
        var told = world.oversight
                .asks()
                .get("/v1/notifications?limit=100")
                .then()
                .statusCode(200)
                .extract();
        assertThat(told.<java.util.List<String>>path("items.findAll { it.objectId == '" + id + "' }.type"))
                .containsOnly("referral.permission-step-reached");
        assertThat(told.asString()).doesNotContain("INPATIENT", "K35", "Nyeri", "Warga Uji");
        world.authorityLetter(id);
        assertThat(stepsTold(id)).hasSize(2);
    }

    /** The head let two working days pass: the office decides in the head's place, and then for itself. */
    @Test
    void an_office_that_decides_for_a_head_who_did_not_is_told_of_its_own_step_too() {
        var id = ofChild();
        SettableClock.advance(Duration.ofDays(10));

        world.step(world.oversight, id, "permission", GRANTED, 200);

        assertThat(stepsTold(id)).containsExactly("REGIONAL_OFFICE");
    }

    @Test
    void a_deferral_and_a_refused_decision_tell_nobody_of_a_step() {
        var id = ofChild();

        world.deferred(id);
        world.refused(world.oversight, id, "permission", GRANTED, 422, "decision-is-with-another-office");

        assertThat(stepsTold(id)).isEmpty();
    }

    private static java.util.List<String> stepsTold(UUID id) {
        return Rows.texts("select convert_from(payload, 'UTF8')::jsonb ->> 'step' from outbox where aggregate_id = '"
                + id + "' and type = 'referral.permission-step-reached' order by sequence");
    }

    @Test
    void what_has_passed_on_to_the_regional_office_leaves_the_heads_list() {
        var id = world.recommended("OUTPATIENT");
        var emergency = world.anEmergency("CONVICT");
        assertThat(headsPermissions()).containsExactly(emergency, id);

        SettableClock.advance(Duration.ofDays(10));

        // No decision on an emergency lapses.
        assertThat(headsPermissions()).containsExactly(emergency);
        assertThat(Lists.count(Lists.of(world.head, "facility-head", ""), "PERMISSIONS"))
                .isEqualTo(1);
        assertThat(region("PASSED_PERMISSIONS", id)).isTrue();
    }

    @Test
    void an_office_s_own_step_that_it_lets_lapse_stands_in_one_of_its_lists_only() {
        var id = ofChild();
        world.step(world.head, id, "permission", GRANTED, 200);

        SettableClock.advance(Duration.ofDays(10));

        assertThat(region("PERMISSIONS_TO_DECIDE", id)).isFalse();
        assertThat(region("PASSED_PERMISSIONS", id)).isTrue();
    }

    @Test
    void what_a_hospital_has_not_answered_in_time_is_marked_as_the_second_contacts() {
        Lists.answersWithin(world, 30);
        var id = world.submitted("OUTPATIENT");
        var other = world.submitted("OUTPATIENT");
        world.step(world.desk, other, "acceptance", "{}", 200);
        assertThat(Lists.ids(Lists.section(world.desk, "hospital", "ESCALATED")))
                .isEmpty();
        SettableClock.advance(Duration.ofMinutes(31));

        AnswerClock.strikesTwiceAtOnce();

        var list = Lists.of(world.desk, "hospital", "");
        assertThat(list.path("section").asText()).isEqualTo("ESCALATED");
        assertThat(Lists.ids(list)).containsExactly(id);
        assertThat(Lists.ids(Lists.section(world.desk, "hospital", "TO_ANSWER")))
                .containsExactly(id);
        assertThat(Rows.told(id, "referral.answer-overdue"))
                .containsOnlyOnce("referral-desk:" + world.partner)
                .contains("oversight:" + World.REGION);
        world.step(world.desk, id, "acceptance", "{}", 200);
        assertThat(Lists.ids(Lists.section(world.desk, "hospital", "ESCALATED")))
                .isEmpty();
    }

    @Test
    void the_regional_office_is_told_of_a_planned_referral_outside_any_agreement() {
        world = World.uncovered("HOSPITAL");
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CONVICT"), world.partner, "OUTPATIENT")
                        .replaceFirst("\\{", "{\"outsideAgreementBecause\": \"NO_PARTNER_OFFERS_IT\", "))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        assertThat(region("OUTSIDE_AGREEMENT", id)).isFalse();

        world.step(world.doctor, id, "submission", null, 200);

        assertOutside(id);
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        assertThat(region("OUTSIDE_AGREEMENT", id)).isFalse();
    }

    @Test
    void the_regional_office_is_told_of_an_emergency_outside_any_agreement() {
        world = World.uncovered("HOSPITAL");

        assertOutside(world.anEmergency("CONVICT"));
    }

    @Test
    void what_an_agreement_covers_is_not_told_as_outside() {
        var planned = world.submitted("OUTPATIENT");
        var emergency = world.anEmergency("CONVICT");

        for (var id : new UUID[] {planned, emergency}) {
            assertThat(region("OUTSIDE_AGREEMENT", id)).isFalse();
            assertThat(Rows.told(id, "referral.outside-agreement")).isEmpty();
        }
    }

    private void assertOutside(UUID id) {
        assertThat(region("OUTSIDE_AGREEMENT", id)).isTrue();
        assertThat(Rows.told(id, "referral.outside-agreement"))
                .containsExactlyInAnyOrder("oversight:" + World.REGION, "facility-head:" + world.facility);
        assertThat(world.oversight
                        .asks()
                        .get("/v1/notifications?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("referral.outside-agreement", id.toString());
    }

    private UUID ofChild() {
        var id = World.id(world.doctor
                .asks()
                .body(World.draft(world.aPatient("CHILD"), world.partner, "INPATIENT"))
                .post("/v1/referrals")
                .then());
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        return id;
    }

    private java.util.List<UUID> headsPermissions() {
        return Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS"));
    }

    /** In a region of its own, for others' referrals fill the lists of the common one. */
    private boolean region(String section, UUID id) {
        var own = "ID-" + id.toString().substring(24, 30);
        Rows.execute("update referral set region = '" + own + "' where id = '" + id + "'");
        try {
            return Lists.ids(Lists.section(Persona.ofRegion(own, "oversight"), "region", section))
                    .contains(id);
        } finally {
            Rows.execute("update referral set region = '" + World.REGION + "' where id = '" + id + "'");
        }
    }
}
