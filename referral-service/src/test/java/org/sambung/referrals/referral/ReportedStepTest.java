package org.sambung.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
