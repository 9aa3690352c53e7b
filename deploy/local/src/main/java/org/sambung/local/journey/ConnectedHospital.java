package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A convict and a detainee, each planned as outpatient and as inpatient, and in two emergencies, to a hospital whose system
 * takes webhooks and answers by signed messages.
 */
final class ConnectedHospital extends Story {

    private static final String LETTER = """
            {"reason": "Sesak napas berat", "diagnosis": "J45", "therapy": "Oksigen, nebulisasi"}""";

    private static final String REPORTED = """
            {"reported": {"by": "IGD rumah sakit demo", "channel": "PHONE"}}""";

    private final Partnership partnership;
    private final Referrals referrals;

    ConnectedHospital(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
        this.referrals = new Referrals(partnership);
    }

    void play() {
        List.of("CONVICT", "DETAINEE").forEach(this::playFor);
    }

    private void playFor(String custody) {
        var who = custody.equals("CONVICT") ? "convict" : "detainee";
        var patients = referrals.patients("the nurse registers a %s, and two more".formatted(who), 3, custody);
        planOutpatient(who, patients.get(0));
        planInpatient(who, patients.get(1));
        var emergency = declareEmergency(who, patients.get(2));
        redirectEmergency(who, patients.get(2), emergency);
    }

    private void planOutpatient(String who, String patient) {
        var id = referrals.recommended("the doctor drafts a referral of the " + who, patient, "OUTPATIENT", """
                {"reason": "Nyeri perut kanan bawah sejak dua hari", "diagnosis": "K35", "bloodPressure": "120/80",
                 "temperature": 38.2, "precautions": ["STANDARD"]}""");
        permit(who, id);
        sendAndLeave(id);
        step(
                "the hospital reports arrival, treatment and answers (rujuk balik)",
                () -> until(() -> referrals.seenBy("doctor", id), referral -> referral.path("clinical")
                        .has("backReferral")));
        comeBack(id);
        step("its history tells all of it, and the hospital sees nothing of custody", () -> {
            var history = sambung().referrals().get("facility-head", "/v1/referrals/" + id + "/history", 200);
            assertThat(history).hasSize(who.equals("detainee") ? 14 : 13);
            var seen = referrals.seenBy("referral-desk", id);
            assertThat(seen.has("permission")).isFalse();
            assertThat(seen.has("obligations")).isFalse();
            return sambung().referrals().get("stranger", "/v1/referrals/" + id, 404);
        });
    }

    private void planInpatient(String who, String patient) {
        var id = referrals.recommended("the doctor drafts an inpatient referral of another", patient, "INPATIENT", """
                {"reason": "Hernia yang tidak dapat kembali", "diagnosis": "K40.3"}""");
        permit(who, id);
        sendAndLeave(id);
        referrals.awaitClinical(id, "the hospital admits, and discharges again", "DISCHARGED");
        step("a detainee's detention is suspended meanwhile, and every family is told", () -> {
            var seen = referrals.seenBy("custody-registrar", id);
            assertThat(seen.path("obligations").findValuesAsText("kind"))
                    .contains("TELL_FAMILY")
                    .matches(kinds -> kinds.contains("SUSPEND_DETENTION") == who.equals("detainee"));
            return seen;
        });
        comeBack(id);
    }

    /** A detainee's authority first; the head sees nothing of the diagnosis. */
    private void permit(String who, String id) {
        if (who.equals("detainee")) {
            step(
                    "the detaining authority's letter is recorded",
                    () -> referrals.on("custody-registrar", id, "authority-letter", """
                    {"number": "B-100/DEMO", "date": "2026-01-05", "signatory": "Jaksa Demo"}"""));
        }
        step("the head permits the release without seeing the diagnosis", () -> {
            var seen = referrals.on("facility-head", id, "permission", """
                    {"outcome": "GRANTED_WITH_CONDITIONS", "conditions": "Dua petugas, kendaraan dinas"}""");
            assertThat(seen.path("permission").path("status").asText()).isEqualTo("GRANTED");
            assertThat(seen.toString()).doesNotContain("K35", "Nyeri", "K40", "Hernia");
            return seen;
        });
    }

    private void sendAndLeave(String id) {
        referrals.submit(id, "the doctor sends it to the hospital", partnership.agreement());
        referrals.awaitClinical(id, "the hospital verifies the webhook and accepts by a signed message", "ACCEPTED");
        referrals.escort(id);
        referrals.movement(
                id,
                "the patient leaves",
                "departure",
                "{\"expectedReturn\": \"" + Instant.now().plus(Duration.ofHours(6)) + "\"}",
                "DEPARTED");
    }

    private void comeBack(String id) {
        referrals.movement(id, "the patient is back", "return", null, "RETURNED");
        referrals.clinical(
                id, "the referral is closed, its control date an obligation", "doctor", "closure", null, "CLOSED");
    }

    private String declareEmergency(String who, String patient) {
        hasBeds(true);
        var id = leaveAtOnce(who, patient);
        referrals.awaitClinical(id, "the hospital is told, receives and treats", "TREATED");
        referrals.settleEmergency(id, who.equals("detainee"), LETTER);
        return id;
    }

    /** It happens again, and there is no bed: the hospital stabilises and sends on, and nobody comes back in between. */
    private void redirectEmergency(String who, String patient, String before) {
        hasBeds(false);
        var id = leaveAtOnce(who, patient);
        assertThat(id).isNotEqualTo(before);
        referrals.awaitClinical(id, "the hospital has no bed: it stabilises and sends on", "REDIRECTED");
        var onward = step("a new referral leads on in its place, the patient under way", () -> {
            var next = referrals.seenBy("doctor", id).at("/links/replacedBy").asText();
            var seen = referrals.seenBy("custody-officer", next);
            assertThat(seen.at("/movement/status").asText()).isEqualTo("DEPARTED");
            return next;
        });
        referrals.movement(onward, "the patient arrives at the second hospital", "arrival", null, "AT_HOSPITAL");
        referrals.clinical(onward, "which treats, as it says by phone", "nurse", "treatment", REPORTED, "TREATED");
        referrals.movement(onward, "the patient is back", "return", null, "RETURNED");
        referrals.clinical(onward, "it is closed", "doctor", "closure", null, "CLOSED");
        hasBeds(true);
    }

    private String leaveAtOnce(String who, String patient) {
        var id = referrals.emergency(
                "the nurse declares an emergency of the %s with four fields".formatted(who),
                patient,
                "Sesak napas berat",
                false,
                who.equals("detainee"));
        referrals.movement(id, "and the patient leaves at once", "departure", "{}", "DEPARTED");
        return id;
    }

    private void hasBeds(boolean free) {
        sambung().hospital().post(null, "/beds", "{\"free\": %s}".formatted(free), 204);
    }
}
