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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DISCHARGE | \"disposition\": \"DIED_AFTER_48H\" | /disposition",
                "RECEIPT | \"backReferral\": {\"summary\": \"Baik\"} | /backReferral",
                "RECEIPT | \"disposition\": \"HOME\" | /disposition",
                "DISCHARGE | \"appointment\": {\"at\": \"2027-01-05T02:00:00Z\"} | /appointment"
            })
    void invalid_400_a_correction_with_what_is_not_of_its_step(String step, String content, String pointer) {
        var id = world.acceptedAsReported();
        var body = "{\"step\": \"%s\", \"correction\": \"Salah catat\", %s}".formatted(step, content);

        world.refused(world.desk, id, "correction", body, 400, "invalid-request");

        world.step(world.desk, id, "correction", body, 400).body("errors.pointer", contains(pointer));
    }

    @Test
    void conflict_409_when_nothing_was_reported() {
        var id = world.submitted("OUTPATIENT");

        world.refused(world.desk, id, "confirmation", "{}", 409, "illegal-transition");
    }

    @Test
    void a_control_that_is_corrected_takes_the_place_of_the_one_that_was_heard() {
        var id = heardWithControl();

        world.step(world.desk, id, "correction", """
                {"step": "BACK_REFERRAL", "correction": "Tanggal 20, bukan 12", "backReferral":
                 {"summary": "Kontrol", "controlDate": "2027-01-20", "controlAt": "CLINIC"}}
                """, 200);

        world.read(world.nurse, id)
                .body("obligations.findAll { it.kind == 'FOLLOW_UP' }.state", contains("IMPOSSIBLE", "OPEN"))
                .body("obligations.findAll { it.kind == 'FOLLOW_UP' }.due[1]", equalTo("2027-01-20T17:00:00Z"));
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("referral.back-referred"))
                .hasSize(2);
    }

    @Test
    void a_control_that_was_misheard_is_owed_by_nobody() {
        var id = heardWithControl();

        world.step(world.desk, id, "correction", """
                {"step": "BACK_REFERRAL", "correction": "Tidak perlu kontrol", "backReferral": {"summary": "Selesai"}}
                """, 200);

        world.read(world.nurse, id)
                .body("obligations.findAll { it.kind == 'FOLLOW_UP' }.state", contains("IMPOSSIBLE"));
    }

    @Test
    void another_word_about_the_same_control_changes_nothing_of_it() {
        var id = heardWithControl();

        world.step(world.desk, id, "correction", """
                {"step": "BACK_REFERRAL", "correction": "Ejaan", "backReferral":
                 {"summary": "Kontrol luka", "controlDate": "2027-01-12"}}
                """, 200);

        world.read(world.nurse, id).body("obligations.findAll { it.kind == 'FOLLOW_UP' }.state", contains("OPEN"));
        assertThat(Rows.eventsOf(id))
                .filteredOn(event -> event.endsWith("referral.back-referred"))
                .hasSize(1);
    }

    private UUID heardWithControl() {
        var id = world.treated();
        var heard =
                ", \"backReferral\": {\"summary\": \"Kontrol\", \"controlDate\": \"2027-01-12\", \"controlAt\": \"CLINIC\"}}";
        world.step(world.nurse, id, "back-referral", "{" + World.REPORT + heard, 200);
        return id;
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
}
