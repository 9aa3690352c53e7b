package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the facility records for a hospital is flagged until the hospital's own word. */
@QuarkusTest
class ReportedStepTest {

    private static final String FOLLOW_UPS = "obligations.findAll { it.kind == 'FOLLOW_UP' }";

    World world;

    @BeforeEach
    void common() {
        world = World.common();
    }

    @Test
    void a_reported_step_is_flagged_until_the_hospital_speaks() {
        var id = world.acceptedAsReported();

        world.read(world.desk, id)
                .body("clinical.reported.step", contains("RECEIPT", "ACCEPTANCE"))
                .body("clinical.reported.standing", contains("UNCONFIRMED", "UNCONFIRMED"))
                .body("clinical.reported.by", contains("Uji Perawat RS", "Uji Perawat RS"));
    }

    @Test
    void the_hospitals_own_step_is_not_flagged() {
        var id = world.submitted("OUTPATIENT");

        world.step(world.desk, id, "acceptance", "{}", 200).body("clinical.reported", empty());
    }

    /** Whoever copies an example sends it along. */
    @Test
    void the_hospitals_own_step_is_no_hearsay_though_it_says_so() {
        var id = world.submitted("OUTPATIENT");
        var reported = """
                {"reported": {"by": "Uji Perawat RS", "channel": "PHONE", "attachmentId": "%s"}}
                """.formatted(UUID.randomUUID());

        world.step(world.desk, id, "acceptance", reported, 200).body("clinical.reported", empty());

        assertThat(world.history(id)).noneMatch(entry -> entry.containsKey("reason"));
        world.refused(world.nurse, world.submitted("OUTPATIENT"), "acceptance", reported, 400, "invalid-request");
    }

    @Test
    void the_hospital_confirms_what_was_reported() {
        var id = world.acceptedAsReported();

        world.step(world.desk, id, "confirmation", "{\"step\": \"ACCEPTANCE\"}", 200)
                .body("clinical.reported.standing", contains("UNCONFIRMED", "CONFIRMED"));

        world.lastChange(id, "referral.report-settled", "referral-desk", null, null);
        world.refused(world.desk, id, "confirmation", "{\"step\": \"ACCEPTANCE\"}", 422, "nothing-reported");
    }

    @Test
    void the_hospital_corrects_what_was_reported() {
        var id = world.treated();
        world.step(
                world.nurse,
                id,
                "back-referral",
                "{" + World.REPORT + ", \"backReferral\": {\"summary\": \"Kontrol tanggal 12\"}}",
                200);

        world.step(world.hospital, id, "correction", """
                {"step": "BACK_REFERRAL", "correction": "Tanggal 20, bukan 12",
                 "backReferral": {"summary": "Kontrol tanggal 20"}}
                """, 200)
                .body("clinical.backReferral.summary", equalTo("Kontrol tanggal 20"))
                .body("clinical.reported.standing", contains("CORRECTED"))
                .body("clinical.reported.correction", contains("Tanggal 20, bukan 12"));

        world.lastChange(id, "referral.report-settled", "hospital-system", null, null);
    }

    @Test
    void conflict_409_when_nothing_was_reported() {
        var id = world.submitted("OUTPATIENT");

        world.refused(world.desk, id, "confirmation", "{}", 409, "illegal-transition");
    }

    @Test
    void a_correction_that_asks_for_a_control_at_the_hospital_drafts_it_once() {
        var id = world.treated();
        var heard = ", \"backReferral\": {\"summary\": \"Selesai\"}}";
        world.step(world.nurse, id, "back-referral", "{" + World.REPORT + heard, 200);

        world.step(world.desk, id, "correction", """
                {"step": "BACK_REFERRAL", "correction": "Kontrol kembali di poli", "backReferral":
                 {"summary": "Kontrol", "controlDate": "2027-01-20", "controlAt": "HOSPITAL"}}
                """, 200);

        assertThat(Rows.count("select 1 from referral where follows = '" + id + "'"))
                .isEqualTo(1);
        world.read(world.nurse, id).body("obligations.kind", hasItem("FOLLOW_UP"));
    }

    @Test
    void another_day_of_the_control_is_owed_in_place_of_the_one_that_was_reported() {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\"");

        correctAnswer(id, "\"controlDate\": \"2027-01-20\"");

        world.read(world.nurse, id)
                .body(FOLLOW_UPS + ".state", contains("IMPOSSIBLE", "OPEN"))
                .body(FOLLOW_UPS + ".impossibleBecause", contains("NOT_NEEDED", null))
                .body(FOLLOW_UPS + ".due", contains("2027-01-12T17:00:00Z", "2027-01-20T17:00:00Z"));
        assertThat(Rows.controlsTold(id)).containsExactly("CLINIC", "CLINIC");
        world.lastChange(id, "referral.report-settled", "referral-desk", null, null);
    }

    @Test
    void a_control_that_is_at_the_clinic_after_all_is_told() {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\", \"controlAt\": \"HOSPITAL\"");

        correctAnswer(id, "\"controlDate\": \"2027-01-12\", \"controlAt\": \"CLINIC\"");

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("IMPOSSIBLE", "OPEN"));
        assertThat(Rows.controlsTold(id)).containsExactly("HOSPITAL", "CLINIC");
    }

    @Test
    void a_control_that_is_not_asked_for_any_more_is_owed_by_nobody() {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\"");

        correctAnswer(id, "\"restrictions\": \"Tidak mengangkat beban\"");

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("IMPOSSIBLE"));
        assertThat(Rows.controlsTold(id)).containsExactly("CLINIC", null);
    }

    @Test
    void a_correction_of_something_else_leaves_the_control_as_it_is() {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\"");

        correctAnswer(id, "\"controlDate\": \"2027-01-12\", \"controlAt\": \"CLINIC\"");

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("OPEN"));
        assertThat(Rows.controlsTold(id)).containsExactly("CLINIC");
    }

    @Test
    void a_control_that_was_done_stays_done_when_another_is_asked_for() {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\"");
        world.step(world.nurse, id, "obligations/1/fulfilment", "{\"channel\": \"IN_PERSON\"}", 200);

        correctAnswer(id, "\"controlDate\": \"2027-01-20\"");

        world.read(world.nurse, id).body(FOLLOW_UPS + ".state", contains("DONE", "OPEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCHARGE | \"disposition\": \"DIED_AFTER_48H\"",
                "TREATMENT | \"disposition\": \"HOME\"",
                "RECEIPT | \"backReferral\": {\"summary\": \"Baik\"}",
                "BACK_REFERRAL | \"appointment\": {\"at\": \"2027-01-05T02:00:00Z\"}"
            })
    void invalid_400_what_is_no_part_of_the_step_that_is_corrected(String step, String content) {
        var id = answeredAsReported("\"controlDate\": \"2027-01-12\"");

        world.refused(
                world.desk,
                id,
                "correction",
                "{\"step\": \"" + step + "\", \"correction\": \"Keliru\", " + content + "}",
                400,
                "invalid-request");
    }

    private UUID answeredAsReported(String control) {
        var id = world.treated();
        var heard = ", \"backReferral\": {\"summary\": \"Luka kering\", " + control + "}}";
        world.step(world.nurse, id, "back-referral", "{" + World.REPORT + heard, 200);
        return id;
    }

    private void correctAnswer(UUID id, String control) {
        var right = "{\"step\": \"BACK_REFERRAL\", \"correction\": \"Kontrol keliru\", \"backReferral\":"
                + " {\"summary\": \"Luka kering\", " + control + "}}";
        world.step(world.desk, id, "correction", right, 200);
    }
}
