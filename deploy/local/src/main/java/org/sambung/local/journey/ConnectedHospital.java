package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

/** A planned referral and an emergency to a hospital whose system takes webhooks and answers by signed messages. */
final class ConnectedHospital extends Story {

    private final Partnership partnership;
    private final Referrals referrals;

    ConnectedHospital(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
        this.referrals = new Referrals(partnership);
    }

    void play() {
        planReferral();
        declareEmergency();
    }

    private void planReferral() {
        var patient = referrals
                .patients("the nurse registers a detainee as patient", 1, "DETAINEE")
                .get(0);
        var id = referrals.recommended("the doctor drafts a referral", patient, "OUTPATIENT", """
                {"reason": "Nyeri perut kanan bawah sejak dua hari", "diagnosis": "K35", "bloodPressure": "120/80",
                 "temperature": 38.2, "precautions": ["STANDARD"]}""");
        step(
                "the detaining authority's letter is recorded",
                () -> referrals.on("custody-registrar", id, "authority-letter", """
                {"number": "B-100/DEMO", "date": "2026-01-05", "signatory": "Jaksa Demo"}"""));
        step("the head permits the release without seeing the diagnosis", () -> {
            var seen = referrals.on("facility-head", id, "permission", """
                    {"outcome": "GRANTED_WITH_CONDITIONS", "conditions": "Dua petugas, kendaraan dinas"}""");
            assertThat(seen.path("permission").path("status").asText()).isEqualTo("GRANTED");
            assertThat(seen.toString()).doesNotContain("K35").doesNotContain("Nyeri");
            return seen;
        });
        referrals.submit(id, "the doctor sends it to the hospital", partnership.agreement());
        referrals.awaitClinical(id, "the hospital verifies the webhook and accepts by a signed message", "ACCEPTED");
        referrals.escort(id);
        referrals.movement(
                id,
                "the patient leaves",
                "departure",
                "{\"expectedReturn\": \"" + Instant.now().plus(Duration.ofHours(6)) + "\"}",
                "DEPARTED");
        step(
                "the hospital reports arrival, treatment and answers (rujuk balik)",
                () -> until(() -> referrals.seenBy("doctor", id), referral -> referral.path("clinical")
                        .has("backReferral")));
        referrals.movement(id, "the patient is back", "return", null, "RETURNED");
        referrals.clinical(
                id, "the referral is closed, its control date an obligation", "doctor", "closure", null, "CLOSED");
        step("its history tells all of it, and the hospital sees nothing of custody", () -> {
            var history = sambung().referrals().get("facility-head", "/v1/referrals/" + id + "/history", 200);
            assertThat(history).hasSize(14);
            var seen = referrals.seenBy("referral-desk", id);
            assertThat(seen.has("permission")).isFalse();
            assertThat(seen.has("obligations")).isFalse();
            return sambung().referrals().get("stranger", "/v1/referrals/" + id, 404);
        });
    }

    private void declareEmergency() {
        var patient = referrals
                .patients("the nurse registers a convict as patient", 1, "CONVICT")
                .get(0);
        var id = referrals.emergency(
                "the nurse declares an emergency with four fields", patient, "Sesak napas berat", false);
        referrals.movement(id, "and the patient leaves at once", "departure", "{}", "DEPARTED");
        referrals.awaitClinical(id, "the hospital is told, receives and treats", "TREATED");
        referrals.settleEmergency(id, """
                {"reason": "Sesak napas berat", "diagnosis": "J45", "therapy": "Oksigen, nebulisasi"}""");
    }
}
