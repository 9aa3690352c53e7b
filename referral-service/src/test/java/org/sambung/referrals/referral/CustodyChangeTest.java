package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a referral's permission, movement and obligations with its patient's custody. */
@QuarkusTest
class CustodyChangeTest {

    private static final String TELLING_AUTHORITY = "obligations.findAll { it.kind == 'TELL_DETAINING_AUTHORITY' }";
    private static final String GRANTED = "{\"outcome\": \"GRANTED\"}";

    World world;

    @BeforeEach
    void covered() {
        world = World.common();
    }

    @Test
    void who_has_not_granted_is_asked_anew_even_when_all_was_granted() {
        var id = world.readyToGo("OUTPATIENT");

        enter(id, "DETAINEE");

        assertThat(world.history(id))
                .last()
                .extracting("action", "track", "from", "to", "reason")
                .containsExactly(
                        "referral.permission-recomputed",
                        "permission",
                        "GRANTED",
                        "PENDING",
                        "CUSTODY_CONVICT_TO_DETAINEE");
        world.read(world.head, id)
                .body("permission.decides", equalTo("DETAINING_AUTHORITY"))
                .body("permission.due", notNullValue());
        world.refused(world.officer, id, "departure", "{}", 422, "permission-before-departure");
        world.authorityLetter(id);
        world.step(world.officer, id, "departure", "{}", 200);
    }

    @Test
    void a_draft_is_permitted_by_those_of_the_custody_that_it_is_recommended_in() {
        var id = world.aDraft("OUTPATIENT", "DETAINEE");

        enter(id, "CONVICT");

        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200)
                .body("permission.steps.permitter", contains("FACILITY_HEAD"))
                .body("permission.decides", equalTo("FACILITY_HEAD"));
    }

    @Test
    void an_emergency_owes_the_permissions_of_the_new_custody() {
        var id = world.anEmergency("CONVICT");

        enter(id, "DETAINEE");

        world.read(world.head, id).body("obligations.kind", hasItem("AUTHORITY_PERMISSION_AFTERWARDS"));
        enter(id, "CONVICT");
        world.read(world.head, id)
                .body(
                        "obligations.find { it.kind == 'AUTHORITY_PERMISSION_AFTERWARDS' }.impossibleBecause",
                        equalTo("CUSTODY_CHANGED"));
        world.step(world.head, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
    }

    /** Also of the provisional, who count as detainees until somebody knows better. */
    @Test
    void a_detaining_authority_is_told_of_its_own_detainees_alone() {
        var id = world.anEmergency("DETAINEE");

        enter(id, "CONVICT");

        world.read(world.registrar, id).body(TELLING_AUTHORITY + ".impossibleBecause", contains("CUSTODY_CHANGED"));
        enter(id, "DETAINEE");
        world.read(world.registrar, id).body(TELLING_AUTHORITY + ".state", contains("IMPOSSIBLE", "OPEN"));
    }

    @Test
    void an_authority_that_was_told_is_not_to_be_told_again() {
        var id = world.anEmergency("DETAINEE");
        int number = world.read(world.registrar, id)
                .extract()
                .path("obligations.find { it.kind == 'TELL_DETAINING_AUTHORITY' }.number");
        world.step(world.registrar, id, "obligations/" + number + "/fulfilment", "{\"channel\": \"PHONE\"}", 200);

        enter(id, "CONVICT");
        enter(id, "DETAINEE");

        world.read(world.registrar, id).body(TELLING_AUTHORITY + ".state", contains("DONE"));
    }

    @Test
    void nobody_suspends_the_detention_of_who_is_no_detainee_any_more() {
        var id = world.emergencyAtHospital("DETAINEE");
        world.step(world.desk, id, "admission", "{}", 200);

        enter(id, "CONVICT");

        world.read(world.registrar, id)
                .body(
                        "obligations.findAll { it.kind == 'SUSPEND_DETENTION' }.impossibleBecause",
                        contains("CUSTODY_CHANGED"));
    }

    @Test
    void what_only_a_detainee_s_custody_asks_for_is_owed_no_more_though_the_emergency_is_closed() {
        var id = closedEmergency("DETAINEE");

        enter(id, "CONVICT");

        world.read(world.registrar, id)
                .body("clinical.status", equalTo("CLOSED"))
                .body(
                        "obligations.findAll { it.impossibleBecause == 'CUSTODY_CHANGED' }.kind",
                        containsInAnyOrder(
                                "AUTHORITY_PERMISSION_AFTERWARDS", "TELL_DETAINING_AUTHORITY", "SUSPEND_DETENTION"))
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("OPEN"))
                .body("permission.decides", equalTo("FACILITY_HEAD"));
        assertThat(Rows.texts("select convert_from(payload, 'UTF8')::jsonb ->> 'obligation' from outbox where type ="
                        + " 'referral.obligation-impossible' and aggregate_id = '" + id + "'"))
                .containsExactlyInAnyOrder("TELL_DETAINING_AUTHORITY", "SUSPEND_DETENTION");
        world.step(world.head, id, "permission", GRANTED, 200).body("permission.status", equalTo("GRANTED"));
        enter(id, "DETAINEE");
        world.read(world.registrar, id).body("permission.status", equalTo("GRANTED"));
    }

    @Test
    void a_closed_emergency_of_a_convict_owes_nothing_new_to_an_authority_that_detains_them_later() {
        var id = closedEmergency("CONVICT");
        var before = Rows.trace(id);

        enter(id, "DETAINEE");

        assertThat(Rows.trace(id)).isEqualTo(before);
    }

    @Test
    void what_custody_s_change_makes_impossible_is_told() {
        var id = admittedDetainee();

        enter(id, "CONVICT");

        world.lastChange(id, "referral.obligation-impossible", "custody-registrar", null, null);
    }

    @ParameterizedTest
    @CsvSource({"release, PATIENT_GONE", "death, PATIENT_DIED"})
    void nobody_looks_again_at_who_has_left_though_the_referral_is_closed(String how, String reason) {
        var id = closedWithControl();

        leave(id, how);

        world.read(world.nurse, id)
                .body("clinical.status", equalTo("CLOSED"))
                .body("obligations.find { it.kind == 'FOLLOW_UP' }.impossibleBecause", equalTo(reason));
        world.lastChange(id, "referral.obligation-impossible", "custody-registrar", null, null);
    }

    /** Caught, the patient is to be looked at again. */
    @Test
    void the_control_of_who_has_escaped_stays_owed() {
        var id = closedWithControl();

        leave(id, "escape");

        world.read(world.nurse, id).body("obligations.find { it.kind == 'FOLLOW_UP' }.state", equalTo("OPEN"));
    }

    private UUID closedWithControl() {
        var id = world.treatedWithControlDate();
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200);
        return id;
    }

    private UUID admittedDetainee() {
        var id = world.aDraft("INPATIENT", "DETAINEE");
        world.step(world.doctor, id, "recommendation", "{\"doctorUnavailable\": false}", 200);
        world.step(world.doctor, id, "submission", null, 200);
        world.step(world.desk, id, "acceptance", "{}", 200);
        world.authorityLetter(id);
        world.step(world.head, id, "permission", GRANTED, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "arrival", null, 200);
        world.step(world.desk, id, "admission", "{}", 200);
        return id;
    }

    private UUID closedEmergency(String custody) {
        var id = world.emergencyAtHospital(custody);
        world.step(world.desk, id, "admission", "{}", 200);
        world.step(world.desk, id, "discharge", "{}", 200);
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200);
        return id;
    }

    @Test
    void nobody_waits_for_the_return_of_who_is_released_in_hospital() {
        var id = world.atHospital("INPATIENT");

        leave(id, "release");

        world.read(world.head, id).body("movement.status", equalTo("CUSTODY_ENDED"));
        world.read(world.nurse, id).body("clinical.status", equalTo("ARRIVED"));
        world.step(world.desk, id, "admission", "{}", 200);
    }

    @Test
    void a_death_on_the_patients_record_ends_the_movement_and_obliges() {
        var id = world.atHospital("INPATIENT");

        leave(id, "death");

        world.read(world.head, id)
                .body("movement.status", equalTo("DIED"))
                .body("obligations.kind", contains("TELL_AUTHORITY_OF_DEATH", "RELEASE_BODY", "TELL_FAMILY"));
    }

    private void enter(UUID referral, String status) {
        var authority = status.equals("DETAINEE") ? ", \"detainingAuthority\": \"Kejaksaan Negeri\"" : "";
        world.registrar
                .asks()
                .body("{\"status\": \"" + status + "\", \"from\": \"" + LocalDate.now(world.zone) + "\"" + authority
                        + "}")
                .post("/v1/patients/" + patientOf(referral) + "/custody-entries")
                .then()
                .statusCode(200);
    }

    private void leave(UUID referral, String how) {
        world.registrar
                .asks()
                .post("/v1/patients/" + patientOf(referral) + "/" + how)
                .then()
                .statusCode(200);
    }

    private static String patientOf(UUID referral) {
        return Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                .get(0);
    }
}
