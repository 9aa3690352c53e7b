package org.sambung.referrals.visitpack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.referrals.patient.Records;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Json;

/** What a pack tells of each patient. */
@QuarkusTest
class PackedCareTest {

    private static final String ANSWER = """
            {"backReferral": {"summary": "Apendektomi", "diagnosis": "K35", "medication": "Parasetamol 3 x 500 mg",
             "controlDate": "2027-01-05", "controlAt": "%s", "restrictions": "Tidak mengangkat beban"}}""";

    private static World world;

    @BeforeEach
    void common() {
        if (world == null) {
            world = World.covered();
        }
    }

    @Test
    void the_team_learns_of_a_patient_what_it_needs_and_nothing_else() throws JsonProcessingException {
        var referral = answered("CLINIC");
        var patient = patientOf(referral);
        allergic(patient, "Penisilin");
        letter(patient, "\"reason\": \"Gatal\", \"allergies\": \"Sulfa\", \"therapy\": \"Infus RL\"");

        var visit = ToldVisit.now(world);
        visit.roster(3, patient);
        var pack = Json.of(visit.read(visit.team()).statusCode(200).extract());

        assertThat(pack.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "visitId", "facilityId", "plannedStart", "plannedEnd", "closesAt", "patients");
        assertThat(pack.path("patients")).hasSize(1);
        assertThat(pack.path("patients").path(0)).isEqualTo(new ObjectMapper().readTree("""
                {"patientId": "%s", "name": "Warga Uji", "birthYear": 1990, "block": "B-4",
                 "allergies": "Penisilin; Sulfa", "medication": "Parasetamol 3 x 500 mg", "precautions": ["AIRBORNE"],
                 "dueBackReferrals": [{"controlDate": "2027-01-05", "instruction": "Tidak mengangkat beban"}]}
                """.formatted(patient)));
    }

    @Test
    void what_is_not_known_is_absent() {
        var patient = Records.register(world, "RM-" + UUID.randomUUID(), "Slamet", Records.unverified());

        assertThat(packed(patient).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("patientId", "name", "block", "dueBackReferrals");
    }

    @Test
    void a_control_is_due_until_it_is_done() {
        var referral = answered("CLINIC");
        assertThat(packed(patientOf(referral)).path("dueBackReferrals")).hasSize(1);

        world.step(world.nurse, referral, "obligations/1/fulfilment", "{\"channel\": \"PHONE\"}", 200);

        assertThat(packed(patientOf(referral)).path("dueBackReferrals")).isEmpty();
    }

    @Test
    void a_control_at_the_hospital_is_no_business_of_the_team() {
        assertThat(packed(patientOf(answered("HOSPITAL"))).path("dueBackReferrals"))
                .isEmpty();
    }

    @Test
    void what_was_entered_in_error_says_nothing() {
        var patient = world.aPatient("CONVICT");
        var mistaken =
                letter(patient, "\"reason\": \"Gatal\", \"allergies\": \"Sulfa\", \"precautions\": [\"CONTACT\"]");
        assertThat(packed(patient).path("allergies").asText()).isEqualTo("Sulfa");

        world.step(world.doctor, mistaken, "entry-error", "{\"reason\": \"WRONG_PATIENT\"}", 200);

        assertThat(packed(patient).has("allergies")).isFalse();
        assertThat(packed(patient).has("precautions")).isFalse();
    }

    @Test
    void the_letters_of_a_record_that_has_gone_into_another_count_there() {
        var kept = world.aPatient("CONVICT");
        var duplicate = world.aPatient("CONVICT");
        letter(duplicate, "\"reason\": \"Gatal\", \"allergies\": \"Sulfa\"");

        Records.step(world.registrar, kept, "merger", "{\"duplicateId\": \"" + duplicate + "\"}")
                .statusCode(200);

        assertThat(packed(duplicate).path("patientId").asText()).isEqualTo(kept.toString());
        assertThat(packed(duplicate).path("allergies").asText()).isEqualTo("Sulfa");
    }

    private static JsonNode packed(UUID patient) {
        var visit = ToldVisit.now(world);
        visit.roster(3, patient);
        return Json.of(visit.read(visit.team()).statusCode(200).extract())
                .path("patients")
                .path(0);
    }

    /** A referral that is over but for the control; its letter names AIRBORNE. */
    private static UUID answered(String controlAt) {
        var id = world.treated();
        world.step(world.desk, id, "back-referral", ANSWER.formatted(controlAt), 200);
        return id;
    }

    private static UUID patientOf(UUID referral) {
        return UUID.fromString(Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                .get(0));
    }

    private static void allergic(UUID patient, String to) {
        Records.edit(world.nurse, patient, "person", """
                {"person": {"name": "Warga Uji", "sex": "MALE", "birthYear": 1990, "nik": "6271010101900001",
                 "allergies": "%s"}}""".formatted(to)).statusCode(200);
    }

    /** A newer draft. */
    private static UUID letter(UUID patient, String clinical) {
        return World.id(world.doctor
                .asks()
                .body("""
                        {"patientId": "%s", "kind": "OUTPATIENT", "urgency": "ROUTINE", "destinationId": "%s",
                         "clinical": {%s}}""".formatted(patient, world.partner, clinical))
                .post("/v1/referrals")
                .then());
    }
}
