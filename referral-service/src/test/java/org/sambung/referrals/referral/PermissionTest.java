package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PermissionTest {

    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @Test
    void granted_200_by_the_facility_head_alone_for_a_convict() {
        var id = world.recommended("OUTPATIENT");

        world.step(world.head, id, "permission", GRANTED, 200)
                .body("permission.status", equalTo("GRANTED"))
                .body("permission.steps.permitter", contains("FACILITY_HEAD"));

        world.lastChange(id, "referral.permission-decided", "facility-head", "PENDING", "GRANTED");
    }

    @Test
    void granted_200_with_conditions_that_the_escort_reads() {
        var id = world.recommended("OUTPATIENT");
        var decision = "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"conditions\": \"Dua petugas, jalan utama\"}";

        world.step(world.head, id, "permission", decision, 200).body("permission.status", equalTo("GRANTED"));

        world.lastChange(id, "referral.permission-decided", "facility-head", "PENDING", "GRANTED");
        assertThat(reason(id)).isEqualTo("GRANTED_WITH_CONDITIONS");
        world.read(world.officer, id)
                .body("permission.steps[0].decision.conditions", equalTo("Dua petugas, jalan utama"));
    }

    @Test
    void deferred_200_shows_to_the_clinician_why_and_until_when() {
        var id = world.recommended("OUTPATIENT");

        world.deferred(id);

        world.lastChange(id, "referral.permission-deferred", "facility-head", "PENDING", "DEFERRED");
        assertThat(reason(id)).isEqualTo("ESCORT_NOT_AVAILABLE");
        world.read(world.doctor, id)
                .body("permission.status", equalTo("DEFERRED"))
                .body("permission.steps[0].decision.deferredBecause", equalTo("ESCORT_NOT_AVAILABLE"))
                .body("permission.steps[0].decision.deferredUntil", equalTo("2030-01-01T00:00:00Z"))
                .body("permission.steps[0].decision.mitigation", equalTo("Dirawat di klinik"))
                .body(
                        "actions.blocked.find { it.name == 'departure' }.because",
                        hasItem("permission-before-departure"));
    }

    @Test
    void granted_200_after_a_deferral() {
        var id = world.recommended("OUTPATIENT");
        world.deferred(id);

        world.step(world.head, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));

        world.lastChange(id, "referral.permission-decided", "facility-head", "DEFERRED", "GRANTED");
    }

    @Test
    void rule_422_the_facility_head_follows_the_detaining_authority() {
        var id = world.recommendedDetainee();

        world.refused(world.head, id, "permission", GRANTED, 422, "preceding-steps-must-be-granted");
    }

    @Test
    void the_authoritys_letter_is_its_step_200() {
        var id = world.recommendedDetainee();

        world.authorityLetter(id);

        world.lastChange(id, "referral.permission-decided", "custody-registrar", "PENDING", "PENDING");
        world.step(world.head, id, "permission", GRANTED, 200)
                .body("permission.status", equalTo("GRANTED"))
                .body("permission.steps.permitter", contains("DETAINING_AUTHORITY", "FACILITY_HEAD"))
                .body("permission.steps[0].letter.number", equalTo("B-12"));
    }

    @Test
    void conflict_409_when_it_was_granted_before() {
        var id = world.recommended("OUTPATIENT");
        world.step(world.head, id, "permission", GRANTED, 200);

        world.refused(world.head, id, "permission", GRANTED, 409, "illegal-transition");
    }

    @Test
    void conflict_409_for_a_letter_of_an_authority_that_does_not_detain() {
        var id = world.recommended("OUTPATIENT");
        var letter = "{\"number\": \"B-1\", \"date\": \"2026-11-01\", \"signatory\": \"Uji Jaksa\"}";

        world.refused(world.registrar, id, "authority-letter", letter, 409, "illegal-transition");
    }

    @Test
    void conflict_409_before_the_recommendation() {
        var id = world.aDraft("OUTPATIENT");

        world.refused(world.head, id, "permission", GRANTED, 409, "illegal-transition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | permission",
                "{\"outcome\": \"REFUSED\"} | permission",
                "{\"outcome\": \"DEFERRED\"} | permission",
                "{\"outcome\": \"DEFERRED\", \"deferredBecause\": \"ESCAPE_RISK\"} | permission",
                "{\"outcome\": \"DEFERRED\", \"deferredUntil\": \"2030-01-01T00:00:00Z\"} | permission",
                "{\"outcome\": \"GRANTED\", \"deferredBecause\": \"ESCAPE_RISK\"} | permission",
                "{\"outcome\": \"GRANTED_WITH_CONDITIONS\"} | permission",
                "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"conditions\": \" \"} | permission"
            })
    void invalid_400(String body, String step) {
        var id = world.recommended("OUTPATIENT");

        world.refused(world.head, id, step, body, 400, "invalid-request");
    }

    private String reason(UUID id) {
        var history = world.history(id);
        return (String) history.get(history.size() - 1).get("reason");
    }
}
