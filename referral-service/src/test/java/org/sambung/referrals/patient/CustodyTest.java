package org.sambung.referrals.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sambung.referrals.patient.Records.read;
import static org.sambung.referrals.patient.Records.step;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;

/** Custody over time. */
@QuarkusTest
class CustodyTest {

    World world;

    @BeforeEach
    void aWorld() {
        world = World.common();
    }

    @Test
    void the_history_of_custody_is_kept_with_its_authorities() {
        var id = world.aPatient("DETAINEE");
        var today = LocalDate.now(world.zone);

        enter(id, "DETAINEE", "Kejaksaan Negeri", today.minusDays(40)).statusCode(200);
        enter(id, "CONVICT", null, today).statusCode(200).body("custodyStatus", equalTo("CONVICT"));

        read(world.registrar, id)
                .body("custody.entries.status", contains("DETAINEE", "DETAINEE", "CONVICT"))
                .body("custody.entries[0].detainingAuthority", equalTo("Kejaksaan Negeri"));
        assertThat(Rows.eventsOf(id)).containsExactly("1 patient.registered", "2 patient.changed", "3 patient.moved");
        var last = Records.history(world.registrar, id).get(2);
        assertThat(last)
                .containsEntry("track", "custody")
                .containsEntry("from", "DETAINEE")
                .containsEntry("to", "CONVICT");
    }

    @Test
    void a_late_entry_about_the_past_changes_no_status() {
        var id = world.aPatient("CONVICT");

        enter(id, "DETAINEE", "Polres Uji", LocalDate.now(world.zone).minusYears(1))
                .statusCode(200)
                .body("custodyStatus", equalTo("CONVICT"));
    }

    @Test
    void of_two_entries_of_one_day_the_later_word_counts() {
        var id = world.aPatient("CONVICT");
        var today = LocalDate.now(world.zone);
        enter(id, "CHILD", null, today).body("custodyStatus", equalTo("CHILD"));

        enter(id, "DETAINEE", "Pengadilan Negeri", today).body("custodyStatus", equalTo("DETAINEE"));
    }

    @Test
    void a_change_of_custody_recomputes_the_steps_not_yet_granted() {
        var id = world.recommendedDetainee();
        var patient = patientOf(id);

        enter(patient, "CONVICT", null, LocalDate.now(world.zone)).statusCode(200);

        world.read(world.head, id).body("permission.steps.permitter", contains("FACILITY_HEAD"));
        var last = world.history(id).get(world.history(id).size() - 1);
        assertThat(last)
                .containsEntry("action", "referral.permission-recomputed")
                .containsEntry("reason", "CUSTODY_DETAINEE_TO_CONVICT");
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
    }

    @Test
    void a_step_that_was_granted_stays_granted_when_custody_changes() {
        var id = world.recommendedDetainee();
        world.authorityLetter(id);

        enter(patientOf(id), "CONVICT", null, LocalDate.now(world.zone)).statusCode(200);
        enter(patientOf(id), "DETAINEE", "Pengadilan Tinggi", LocalDate.now(world.zone))
                .statusCode(200);

        world.read(world.head, id).body("permission.steps.permitter", contains("DETAINING_AUTHORITY", "FACILITY_HEAD"));
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
    }

    @Test
    void a_referral_that_is_over_is_left_alone_when_custody_changes() {
        var id = world.recommendedDetainee();
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        var before = Rows.trace(id);

        enter(patientOf(id), "CONVICT", null, LocalDate.now(world.zone)).statusCode(200);

        assertThat(Rows.trace(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"DETAINEE\", \"from\": \"2026-01-01\"} | /detainingAuthority",
                "{\"status\": \"CONVICT\"} | /from",
                "{\"status\": \"CONVICT\", \"from\": \"2099-01-01\"} | /from",
                "{\"status\": \"CONVICT\", \"from\": \"2026-01-02\", \"until\": \"2026-01-01\"} | /until"
            })
    void invalid_400(String body, String pointer) {
        step(world.registrar, world.aPatient("CONVICT"), "custody-entries", body)
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({"nurse", "doctor", "custody-officer", "facility-head"})
    void forbidden_403_for_all_but_the_registrar(String role) {
        step(
                        world.withRole(role),
                        world.aPatient("CONVICT"),
                        "custody-entries",
                        "{\"status\": \"CHILD\", \"from\":" + " \"2026-01-01\"}")
                .statusCode(403);
    }

    private io.restassured.response.ValidatableResponse enter(
            UUID id, String status, String authority, LocalDate from) {
        return step(
                world.registrar,
                id,
                "custody-entries",
                "{\"status\": \"%s\", \"from\": \"%s\"%s}"
                        .formatted(
                                status,
                                from,
                                authority == null ? "" : ", \"detainingAuthority\": \"" + authority + "\""));
    }

    private static UUID patientOf(UUID referral) {
        return UUID.fromString(Rows.texts("select patient_id::text from referral where id = '" + referral + "'")
                .get(0));
    }
}
