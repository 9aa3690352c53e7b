package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.referrals.worklist.Lists;
import org.sambung.testing.Persona;

/** Custody ends and the care goes on: from then on how a person fares is none of custody's affair. */
@QuarkusTest
class AfterReleaseTest {

    private static final List<String> CUSTODY =
            List.of("facility-head", "custody-officer", "custody-registrar", "oversight");

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_death_after_the_release_is_told_to_nobody_of_custody_and_obliges_nobody() {
        var id = world.atHospital("INPATIENT");
        release(id);
        world.step(world.desk, id, "admission", "{}", 200);

        world.step(world.desk, id, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200)
                .body("clinical.status", equalTo("DIED"));

        assertThat(Rows.eventsOf(id)).noneMatch(event -> event.endsWith("referral.died"));
        assertThat(Rows.told(id, "referral.discharged"))
                .containsExactlyInAnyOrder("nurse:" + world.facility, "doctor:" + world.facility);
        world.read(world.nurse, id)
                .body("clinical.status", equalTo("DIED"))
                .body("movement.status", equalTo("CUSTODY_ENDED"))
                .body("obligations", empty());
        world.registrar.asks().get("/v1/patients/" + patientOf(id)).then().body("state", equalTo("RELEASED"));
    }

    /** Entered late: the person died in custody. */
    @Test
    void a_death_before_the_release_is_told_to_custody_whenever_it_is_entered() {
        var id = world.atHospital("INPATIENT");
        world.step(world.desk, id, "admission", "{}", 200);
        release(id);

        world.step(
                world.desk,
                id,
                "discharge",
                "{\"disposition\": \"DIED_AFTER_48H\", \"occurredAt\": \""
                        + Instant.now().minusSeconds(3600) + "\"}",
                200);

        assertThat(Rows.told(id, "referral.died")).containsAll(custody());
        assertThat(actions(world.head, id)).endsWith("referral.died");
        world.read(world.head, id).body("obligations.kind", hasItem("TELL_AUTHORITY_OF_DEATH"));
        await().untilAsserted(() -> world.registrar
                .asks()
                .get("/v1/patients/" + patientOf(id))
                .then()
                .body("state", equalTo("DIED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-officer", "custody-registrar", "oversight"})
    void who_held_a_patient_does_not_read_how_the_care_goes_on(String role) {
        var id = world.atHospital("INPATIENT");
        var who = world.withRole(role);
        world.read(who, id).body("clinical.status", equalTo("ARRIVED"));
        release(id);
        world.step(world.desk, id, "admission", "{}", 200);

        world.read(who, id)
                .body("clinical.status", nullValue())
                .body("clinical.precautions", nullValue())
                .body("movement.status", equalTo("CUSTODY_ENDED"));
        assertThat(actions(who, id)).endsWith("referral.custody-ended").doesNotContain("referral.admitted");
        assertThat(actions(world.nurse, id)).endsWith("referral.custody-ended", "referral.admitted");
        var admitted = "/v1/referrals?limit=100&clinicalStatus=ADMITTED";
        who.asks().get(admitted).then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        world.nurse.asks().get(admitted).then().body("items.id", hasItem(id.toString()));
        world.desk.asks().get("/v1/referrals/" + id).then().body("clinical.status", equalTo("ADMITTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility-head", "custody-officer", "custody-registrar", "oversight"})
    void who_held_a_patient_does_not_read_where_the_care_goes_on(String role) {
        var id = world.atHospital("INPATIENT");
        var who = world.withRole(role);
        world.step(world.desk, id, "admission", "{}", 200);
        release(id);

        var next = redirected(id, "\"reason\": \"NO_SPECIALIST\", \"destinationName\": \"RSUP Uji\"");

        world.read(world.nurse, next)
                .body("clinical.status", equalTo("DRAFT"))
                .body("destination.name", equalTo("RSUP Uji"))
                .body("links.replaces", equalTo(id.toString()));
        world.read(who, id).body("links", nullValue());
        world.read(who, next)
                .statusCode(200)
                .body("clinical.status", nullValue())
                .body("cover", nullValue())
                .body("destination.name", nullValue())
                .body("links", nullValue())
                .body("movement.status", equalTo("CUSTODY_ENDED"));
        assertThat(actions(who, next)).isEmpty();
        assertThat(actions(world.nurse, next)).containsExactly("referral.drafted");
        assertThat(Rows.told(next, "referral.drafted")).doesNotContainAnyElementsOf(custody());
        var drafts = "/v1/referrals?limit=100&clinicalStatus=DRAFT";
        who.asks().get(drafts).then().statusCode(200).body("items.id", not(hasItem(next.toString())));
        world.nurse.asks().get(drafts).then().body("items.id", hasItem(next.toString()));
    }

    @Test
    void nobody_of_custody_is_asked_to_let_out_who_was_released() {
        var id = world.atHospital("INPATIENT");
        world.step(world.desk, id, "admission", "{}", 200);
        release(id);
        var next = redirected(id, "\"reason\": \"NO_SPECIALIST\", \"destinationId\": \"" + world.partner + "\"");

        world.step(world.doctor, next, "recommendation", "{\"doctorUnavailable\": false}", 200);

        world.refused(world.head, next, "permission", "{\"outcome\": \"GRANTED\"}", 409, "illegal-transition");
        assertThat(Rows.told(next, "referral.recommended")).doesNotContainAnyElementsOf(custody());
    }

    @Test
    void who_was_released_on_the_way_is_treated_all_the_same() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);
        release(id);

        world.step(world.desk, id, "arrival", null, 200)
                .body("clinical.status", equalTo("ARRIVED"))
                .body("movement.status", equalTo("AT_HOSPITAL"));

        world.read(world.nurse, id)
                .body("movement.status", equalTo("CUSTODY_ENDED"))
                .body("movement.arrivedAt", notNullValue());
        world.read(world.head, id)
                .body("destination.partnerId", equalTo(world.partner.toString()))
                .body("movement.arrivedAt", nullValue())
                .body("movement.handover", nullValue());
        assertThat(Rows.told(id, "referral.arrived")).doesNotContainAnyElementsOf(custody());
        assertThat(actions(world.officer, id)).endsWith("referral.custody-ended");
        world.step(world.desk, id, "treatment", null, 200);
    }

    /** It would have been planned, had it not begun as an emergency; nothing holds it up, and custody hears nothing of it. */
    @Test
    void an_emergency_of_who_was_released_goes_on_elsewhere_without_an_agreement_or_a_permission() {
        world = World.covered();
        var id = world.emergencyAtHospital("CONVICT");
        release(id);
        var next =
                redirected(id, "\"reason\": \"NO_EQUIPMENT\", \"stabilised\": true, \"destinationName\": \"RSUP Uji\"");

        world.step(world.doctor, next, "recommendation", "{\"doctorUnavailable\": false}", 200);
        assertThat(Lists.ids(Lists.section(world.head, "facility-head", "PERMISSIONS")))
                .containsExactly(id);
        world.refused(world.head, next, "permission", "{\"outcome\": \"GRANTED\"}", 409, "illegal-transition");
        world.step(world.doctor, next, "submission", null, 200).body("cover.outsideAgreement", equalTo(true));
        world.step(world.nurse, next, "arrival", null, 200).body("clinical.status", equalTo("ARRIVED"));

        // The way that was gone is still to be permitted.
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("DONE"));
        assertThat(Rows.texts("select id::text from referral where outside_agreement and id = '" + next + "'"))
                .isNotEmpty();
        var own = "ID-" + next.toString().substring(24, 30);
        Rows.execute("update referral set region = '" + own + "' where id = '" + next + "'");
        assertThat(Lists.ids(Lists.section(Persona.ofRegion(own, "oversight"), "region", "OUTSIDE_AGREEMENT")))
                .isEmpty();
    }

    /** Sent on in custody, and released at the second hospital. */
    @Test
    void that_a_hospital_further_on_has_answered_is_told_to_the_clinic_alone() {
        world = World.covered();
        var second = world.anotherHospital();
        var there = Persona.ofPartner(second.partner(), "referral-desk");
        var id = world.emergencyAtHospital("CONVICT");
        var next = redirected(
                id,
                "\"reason\": \"NO_EQUIPMENT\", \"stabilised\": true, \"destinationId\": \"" + second.partner() + "\"");
        world.step(world.officer, next, "arrival", null, 200);
        release(next);
        world.step(there, next, "treatment", null, 200);

        world.step(there, next, "back-referral", "{\"backReferral\": {\"summary\": \"Membaik\"}}", 200);

        world.read(world.nurse, id).body("links.answeredIn", equalTo(next.toString()));
        world.read(world.head, id)
                .body("links.replacedBy", equalTo(next.toString()))
                .body("links.answeredIn", nullValue());
    }

    @Test
    void infection_precautions_leave_the_list_of_custody_with_the_release() {
        world = World.covered();
        var id = world.emergencyAtHospital("DETAINEE");
        var letter = "{\"clinical\": {\"reason\": \"Batuk darah\", \"precautions\": [\"AIRBORNE\"]}}";
        world.step(world.doctor, id, "letter", letter, 200);
        assertThat(lettersToRecord().get(0).path("precautions").toString()).contains("AIRBORNE");

        release(id);

        assertThat(lettersToRecord()).hasSize(1);
        assertThat(lettersToRecord().get(0).path("movementStatus").asText()).isEqualTo("CUSTODY_ENDED");
        assertThat(lettersToRecord().get(0).has("precautions")).isFalse();
    }

    private JsonNode lettersToRecord() {
        return Lists.section(world.officer, "custody", "LETTERS_TO_RECORD").path("items");
    }

    @Test
    void an_admission_after_the_release_is_told_to_the_clinic_alone_and_obliges_nobody() {
        var id = world.emergencyAtHospital("DETAINEE");
        release(id);

        world.step(world.desk, id, "admission", "{}", 200);

        assertThat(Rows.told(id, "referral.admitted"))
                .containsExactlyInAnyOrder("nurse:" + world.facility, "doctor:" + world.facility);
        world.read(world.nurse, id)
                .body("obligations.findAll { it.kind == 'SUSPEND_DETENTION' }", empty())
                .body("obligations.findAll { it.kind == 'TELL_FAMILY' }", empty())
                .body("obligations.find { it.kind == 'TELL_DETAINING_AUTHORITY' }.state", equalTo("IMPOSSIBLE"));
        world.refused(world.doctor, id, "family-notice", null, 409, "illegal-transition");
    }

    @Test
    void the_end_of_custody_itself_and_what_is_owed_for_it_are_told_to_custody() {
        var id = world.emergencyAtHospital("DETAINEE");

        release(id);

        assertThat(Rows.told(id, "referral.custody-ended"))
                .contains("facility-head:" + world.facility, "custody-officer:" + world.facility);
        assertThat(Rows.told(id, "referral.obligation-impossible")).contains("facility-head:" + world.facility);
        world.read(world.head, id)
                .body("obligations.find { it.kind == 'HEAD_PERMISSION_AFTERWARDS' }.state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLINIC", "HOSPITAL"})
    void a_control_that_is_asked_for_after_the_release_is_owed_and_drafted_by_nobody(String where) {
        var outside = world.atHospital("OUTPATIENT");
        release(outside);
        world.step(world.desk, outside, "treatment", null, 200);
        var back = world.treated();
        world.step(world.officer, back, "return", null, 200);
        release(back);

        for (var id : List.of(outside, back)) {
            world.step(world.desk, id, "back-referral", """
                    {"backReferral": {"summary": "Luka kering", "controlDate": "2027-01-05", "controlAt": "%s"}}
                    """.formatted(where), 200);

            world.read(world.nurse, id)
                    .body("obligations", empty())
                    .body("clinical.backReferral.controlAt", equalTo(where));
            assertThat(Rows.controlsTold(id)).containsExactly((String) null);
            assertThat(Rows.count("select 1 from referral where follows = '" + id + "'"))
                    .isZero();
        }
    }

    /** Who has escaped is custody's still. */
    @Test
    void the_death_of_who_has_escaped_is_told_to_custody() {
        var id = world.emergencyAtHospital("CONVICT");
        world.step(world.desk, id, "admission", "{}", 200);
        world.step(world.officer, id, "escape", null, 200);

        world.step(world.desk, id, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200);

        assertThat(Rows.told(id, "referral.died")).containsAll(custody());
        world.read(world.head, id).body("obligations.kind", hasItem("TELL_AUTHORITY_OF_DEATH"));
    }

    private List<String> custody() {
        return CUSTODY.stream()
                .map(role -> role + ":" + (role.equals("oversight") ? world.region : world.facility))
                .toList();
    }

    /** What the hospital sends on becomes another referral. */
    private UUID redirected(UUID id, String where) {
        world.step(world.desk, id, "redirection", "{" + where + "}", 200);
        return UUID.fromString(world.path(id, "links.replacedBy"));
    }

    private void release(UUID referral) {
        world.registrar
                .asks()
                .post("/v1/patients/" + patientOf(referral) + "/release")
                .then()
                .statusCode(200);
    }

    private static List<Object> actions(Persona who, UUID id) {
        return who.asks()
                .get("/v1/referrals/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("action");
    }

    private static String patientOf(UUID referral) {
        return Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                .get(0);
    }
}
