package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A planned referral and an emergency, from the first word to the close. */
final class ReferralStories extends Story {

    private final String partner;

    ReferralStories(Story whole, String partner) {
        super(whole);
        this.partner = partner;
    }

    void play() {
        planReferral();
        declareEmergency();
    }

    private void planReferral() {
        var patient = step("the nurse registers a detainee as patient", () -> aPatient("RM-1", "DETAINEE"));
        // News of the partner and of the agreement come by event, each in its own time.
        var id = step("the doctor drafts a referral", () -> until(() -> draftReferral(patient), drafted -> true)
                .path("id")
                .asText());
        clinical(id, "and recommends it", "doctor", "recommendation", "{\"doctorUnavailable\": false}", "RECOMMENDED");
        step(
                "the detaining authority's letter is recorded",
                () -> on("custody-registrar", id, "authority-letter", """
                {"number": "B-100/DEMO", "date": "2026-01-05", "signatory": "Jaksa Demo"}"""));
        step("the head permits the release without seeing the diagnosis", () -> {
            var seen = on("facility-head", id, "permission", """
                    {"outcome": "GRANTED_WITH_CONDITIONS", "conditions": "Dua petugas, kendaraan dinas"}""");
            assertThat(seen.path("permission").path("status").asText()).isEqualTo("GRANTED");
            assertThat(seen.toString()).doesNotContain("K35").doesNotContain("Nyeri");
            return seen;
        });
        step(
                "the doctor sends it to the hospital",
                () -> until(
                        () -> on("doctor", id, "submission", null),
                        sent -> sent.path("clinical").path("status").asText().equals("SUBMITTED")));
        awaitClinical(id, "the hospital verifies the webhook and accepts by a signed message", "ACCEPTED");
        movement(id, "the escort is assigned", "escort", """
                {"escort": {"police": false, "vehicle": "Mobil dinas",
                 "officers": [{"name": "Petugas Satu Demo"}, {"name": "Petugas Dua Demo"}]}}""", "ESCORT_ASSIGNED");
        movement(
                id,
                "the patient leaves",
                "departure",
                "{\"expectedReturn\": \"" + Instant.now().plus(Duration.ofHours(6)) + "\"}",
                "DEPARTED");
        step(
                "the hospital reports arrival, treatment and answers (rujuk balik)",
                () -> until(
                        () -> sambung().referrals().get("doctor", "/v1/referrals/" + id, 200),
                        referral -> referral.path("clinical").has("backReferral")));
        movement(id, "the patient is back", "return", null, "RETURNED");
        clinical(id, "the referral is closed, its control date an obligation", "doctor", "closure", null, "CLOSED");
        step("its history tells all of it, and the hospital sees nothing of custody", () -> {
            var history = sambung().referrals().get("facility-head", "/v1/referrals/" + id + "/history", 200);
            assertThat(history).hasSize(14);
            var seen = sambung().referrals().get("referral-desk", "/v1/referrals/" + id, 200);
            assertThat(seen.has("permission")).isFalse();
            assertThat(seen.has("obligations")).isFalse();
            return sambung().referrals().get("stranger", "/v1/referrals/" + id, 404);
        });
    }

    private JsonNode draftReferral(String patient) {
        return sambung().referrals().post("doctor", "/v1/referrals", """
                {"patientId": "%s", "kind": "OUTPATIENT", "urgency": "URGENT", "destinationId": "%s",
                 "clinical": {"reason": "Nyeri perut kanan bawah sejak dua hari", "diagnosis": "K35",
                   "bloodPressure": "120/80", "temperature": 38.2, "precautions": ["STANDARD"]}}
                """.formatted(patient, partner), 201);
    }

    private void declareEmergency() {
        var patient = aPatient("RM-2", "CONVICT");
        var id = step("at night the nurse declares an emergency with four fields", () -> {
            var declared = sambung()
                    .referrals()
                    .post(
                            "nurse",
                            "/v1/emergencies",
                            """
                    {"patientId": "%s", "condition": "Sesak napas berat", "destinationId": "%s", "occurredAt": "%s"}
                    """.formatted(patient, partner, Instant.now().minusSeconds(30)),
                            201);
            assertThat(declared.path("destination").path("emergencyPhone").asText())
                    .isNotEmpty();
            assertThat(declared.path("obligations")).hasSize(2);
            assertThat(declared.path("cover").path("outsideAgreement").asBoolean())
                    .isFalse();
            return declared.path("id").asText();
        });
        movement(id, "and the patient leaves at once", "departure", "{}", "DEPARTED");
        awaitClinical(id, "the hospital is told, receives and treats", "TREATED");
        step(
                "the permission is given afterwards",
                () -> on("facility-head", id, "permission", "{\"outcome\": \"GRANTED\"}"));
        step("the letter is completed", () -> on("doctor", id, "letter", """
                {"clinical": {"reason": "Sesak napas berat", "diagnosis": "J45", "therapy": "Oksigen, nebulisasi"}}"""));
        movement(id, "the patient is back", "return", null, "RETURNED");
        step("every obligation of the emergency is met", () -> {
            var referral = sambung().referrals().get("doctor", "/v1/referrals/" + id, 200);
            referral.path("obligations").forEach(obligation -> {
                if (!obligation.path("kind").asText().equals("FOLLOW_UP")) {
                    assertThat(obligation.path("state").asText()).isEqualTo("DONE");
                }
            });
            return referral;
        });
        clinical(id, "the emergency is closed", "doctor", "closure", null, "CLOSED");
    }

    private String aPatient(String recordNumber, String custodyStatus) {
        return until(
                        () -> sambung()
                                .referrals()
                                .post(
                                        "nurse",
                                        "/v1/patients",
                                        """
                                {"recordNumber": "%s-%s", "custodyStatus": "%s", "block": "B-4",
                                 "person": {"name": "Warga Demo", "sex": "MALE", "birthYear": 1990,
                                            "nikMissingBecause": "NOT_YET_VERIFIED"}}
                                """.formatted(
                                                recordNumber,
                                                UUID.randomUUID().toString().substring(0, 8),
                                                custodyStatus),
                                        201),
                        patient -> true)
                .path("id")
                .asText();
    }

    private JsonNode on(String persona, String referral, String step, String body) {
        return sambung().referrals().post(persona, "/v1/referrals/" + referral + "/" + step, body, 200);
    }

    private void clinical(String referral, String told, String persona, String step, String body, String status) {
        step(told, () -> {
            var answer = on(persona, referral, step, body);
            assertThat(answer.path("clinical").path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    private void movement(String referral, String told, String step, String body, String status) {
        step(told, () -> {
            var answer = on("custody-officer", referral, step, body);
            assertThat(answer.path("movement").path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    private void awaitClinical(String referral, String told, String status) {
        step(
                told,
                () -> until(
                        () -> sambung().referrals().get("doctor", "/v1/referrals/" + referral, 200),
                        found -> found.path("clinical").path("status").asText().equals(status)));
    }
}
