package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a referral ends before, at and after the hospital. */
@QuarkusTest
class ClinicalEndsTest {

    private static final String REFUSAL = """
            {"refusal": {"counselledBy": "dr. Uji", "counselling": "Risiko perforasi dijelaskan", "witness": "Uji Saksi"}}
            """;

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_patient_who_refuses_is_counselled_before_a_witness() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.doctor, id, "refusal", REFUSAL, 200)
                .body("clinical.status", equalTo("REFUSED_BY_PATIENT"))
                .body("clinical.refusal.witness", equalTo("Uji Saksi"));

        world.lastChange(id, "referral.refused-by-patient", "doctor", "SUBMITTED", "REFUSED_BY_PATIENT");
        world.read(world.head, id).body("clinical.refusal", nullValue());
    }

    @Test
    void invalid_400_a_refusal_without_a_witness() {
        var id = world.submitted("OUTPATIENT");

        world.refused(
                world.doctor,
                id,
                "refusal",
                "{\"refusal\": {\"counselledBy\": \"dr. Uji\", \"counselling\": \"Risiko\"}}",
                400,
                "invalid-request");
    }

    @Test
    void conflict_409_nobody_refuses_who_has_arrived() {
        var id = world.atHospital("OUTPATIENT");

        world.refused(world.doctor, id, "refusal", REFUSAL, 409, "illegal-transition");
    }

    @Test
    void nobody_who_is_on_the_way_refuses_before_being_back() {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);

        world.refused(world.doctor, id, "refusal", REFUSAL, 422, "patient-must-be-back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_ESCORT", "NO_TRANSPORT", "SECURITY", "PATIENT_NOT_WILLING", "UNKNOWN"})
    void who_does_not_come_is_missed_with_a_coded_reason(String reason) {
        var id = world.submitted("OUTPATIENT");
        world.step(world.desk, id, "acceptance", "{}", 200);

        world.step(world.desk, id, "no-show", "{\"reason\": \"" + reason + "\"}", 200)
                .body("clinical.status", equalTo("NO_SHOW"));

        world.lastChange(id, "referral.missed", "referral-desk", "ACCEPTED", "NO_SHOW");
        assertThat(world.history(id).get(5)).containsEntry("reason", reason);
    }

    /** Nothing else would end it but the facility's own word. */
    @Test
    void an_outpatient_who_waited_for_no_acceptance_and_does_not_come_is_missed_too() {
        var submitted = world.submitted("OUTPATIENT");
        var received = world.submitted("OUTPATIENT");
        world.step(world.desk, received, "receipt", null, 200);

        world.step(world.desk, submitted, "no-show", "{\"reason\": \"NO_ESCORT\"}", 200)
                .body("clinical.status", equalTo("NO_SHOW"));
        world.step(world.nurse, received, "no-show", "{\"reason\": \"NO_ESCORT\", " + World.REPORT + "}", 200)
                .body("clinical.status", equalTo("NO_SHOW"));

        world.lastChange(submitted, "referral.missed", "referral-desk", "SUBMITTED", "NO_SHOW");
        world.lastChange(received, "referral.missed", "nurse", "RECEIVED", "NO_SHOW");
    }

    @Test
    void conflict_409_nobody_waits_for_an_inpatient_who_was_not_accepted() {
        var id = world.submitted("INPATIENT");

        world.refused(world.desk, id, "no-show", "{\"reason\": \"NO_ESCORT\"}", 409, "illegal-transition");
    }

    @Test
    void what_was_entered_in_error_stays_to_be_read() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.nurse, id, "entry-error", "{\"reason\": \"WRONG_PATIENT\"}", 200)
                .body("clinical.status", equalTo("ENTERED_IN_ERROR"));

        world.lastChange(id, "referral.entered-in-error", "nurse", "SUBMITTED", "ENTERED_IN_ERROR");
        world.read(world.desk, id).statusCode(200).body("clinical.summary.diagnosis", equalTo("K35"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "AGAINST_ADVICE", "OTHER_FACILITY", "OTHER"})
    void a_discharge_carries_its_disposition(String disposition) {
        var id = admitted();

        world.step(world.desk, id, "discharge", "{\"disposition\": \"" + disposition + "\"}", 200)
                .body("clinical.disposition", equalTo(disposition));

        world.lastChange(id, "referral.discharged", "referral-desk", "ADMITTED", "DISCHARGED");
        world.read(world.officer, id).body("clinical.disposition", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIED_BEFORE_48H", "DIED_AFTER_48H"})
    void a_death_at_the_hospital_ends_both_tracks_with_its_obligations(String disposition) {
        var id = admitted();

        world.step(world.desk, id, "discharge", "{\"disposition\": \"" + disposition + "\"}", 200)
                .body("clinical.status", equalTo("DIED"))
                .body("movement.status", equalTo("DIED"));

        world.lastChange(id, "referral.discharged", "referral-desk", "ADMITTED", "DIED");
        assertThat(world.history(id)).extracting(entry -> entry.get("action")).contains("referral.died");
        world.read(world.registrar, id)
                .body("obligations.kind", hasItems("TELL_AUTHORITY_OF_DEATH", "RELEASE_BODY", "TELL_FAMILY"));
    }

    /** Somebody has entered a return that never was. */
    @Test
    void a_death_at_the_hospital_of_who_is_back_by_the_record_comes_into_the_file() {
        var id = admitted();
        world.step(world.officer, id, "return", null, 200);

        world.step(world.desk, id, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200)
                .body("clinical.status", equalTo("DIED"));

        assertThat(Rows.told(id, "referral.died")).contains("facility-head:" + world.facility);
        var file = "/v1/patients/" + world.path(id, "patient.id");
        await().until(() -> world.registrar.asks().get(file).path("state").equals("DIED"));
    }

    @Test
    void who_was_sent_for_a_day_may_be_kept_and_who_was_to_stay_let_go() {
        var kept = world.atHospital("OUTPATIENT");
        world.step(world.desk, kept, "admission", null, 200).body("clinical.status", equalTo("ADMITTED"));
        world.read(world.nurse, kept).body("obligations.kind", hasItems("TELL_FAMILY"));
        world.step(world.desk, kept, "discharge", "{\"disposition\": \"HOME\"}", 200);

        var letGo = world.atHospital("INPATIENT");
        world.step(world.desk, letGo, "treatment", null, 200).body("clinical.status", equalTo("TREATED"));
        world.step(world.desk, letGo, "back-referral", "{\"backReferral\": {\"summary\": \"Ditunda\"}}", 200);
        world.step(world.officer, letGo, "return", null, 200);
        world.step(world.nurse, letGo, "closure", null, 200);
    }

    @Test
    void a_death_in_the_emergency_room_needs_no_admission() {
        var id = world.atHospital("OUTPATIENT");
        world.refused(world.desk, id, "discharge", "{\"disposition\": \"HOME\"}", 422, "death-alone-without-admission");

        world.step(world.desk, id, "discharge", "{\"disposition\": \"DIED_BEFORE_48H\"}", 200)
                .body("clinical.status", equalTo("DIED"))
                .body("movement.status", equalTo("DIED"));

        world.lastChange(id, "referral.discharged", "referral-desk", "ARRIVED", "DIED");
        world.read(world.registrar, id).body("obligations.kind", hasItems("TELL_AUTHORITY_OF_DEATH", "RELEASE_BODY"));
    }

    /** The guard is quicker to write. */
    @Test
    void the_hospitals_word_on_a_death_is_taken_though_custody_told_it_before() {
        var id = admitted();
        world.step(world.officer, id, "death", "{\"natural\": true}", 200);
        world.refused(world.desk, id, "discharge", "{}", 422, "death-alone-without-admission");

        world.step(world.desk, id, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 200)
                .body("clinical.disposition", equalTo("DIED_AFTER_48H"));
        world.step(world.desk, id, "back-referral", "{\"backReferral\": {\"summary\": \"Gagal napas\"}}", 200);

        world.refused(world.desk, id, "discharge", "{\"disposition\": \"DIED_AFTER_48H\"}", 409, "illegal-transition");
        world.read(world.registrar, id)
                .body("obligations.findAll { it.kind == 'TELL_AUTHORITY_OF_DEATH' }.size()", equalTo(1));
        world.read(world.nurse, id).body("clinical.backReferral.summary", equalTo("Gagal napas"));
    }

    @Test
    void what_was_owed_for_an_emergency_that_nobody_left_for_falls_away() {
        var id = world.anEmergency("DETAINEE");

        world.step(world.nurse, id, "entry-error", "{\"reason\": \"NEVER_HAPPENED\"}", 200)
                .body("obligations.state", everyItem(equalTo("IMPOSSIBLE")));
    }

    /** The clinic closes when the patient is back; the hospital may still be writing. */
    @Test
    void an_answer_that_comes_after_the_closure_is_taken() {
        var id = world.treated();
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200);
        var answer = "{\"backReferral\": {\"summary\": \"Baik\", \"controlDate\": \"2027-01-05\"}}";

        world.read(world.desk, id).body("patient.person.birthYear", equalTo(1990));
        world.step(world.desk, id, "back-referral", answer, 200).body("clinical.status", equalTo("CLOSED"));

        // What is written of the patient from now on is for those who look after them.
        world.read(world.desk, id).body("patient.name", equalTo("Warga Uji")).body("patient.person", nullValue());
        world.read(world.nurse, id)
                .body("clinical.backReferral.summary", equalTo("Baik"))
                .body("obligations.kind", hasItems("FOLLOW_UP"));
        world.refused(world.desk, id, "back-referral", answer, 409, "illegal-transition");
    }

    private UUID admitted() {
        var id = world.atHospital("INPATIENT");
        world.step(world.desk, id, "admission", "{}", 200);
        return id;
    }
}
