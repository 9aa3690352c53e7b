package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Patients and their referrals to the partner: the steps that stories have in common. */
final class Referrals extends Story {

    private final String partner;

    Referrals(Partnership partnership) {
        super(partnership);
        this.partner = partnership.partner();
    }

    /** Their ids; registered as soon as news of the facility has come. */
    List<String> patients(String told, int many, String custodyStatus) {
        return step(
                told,
                () -> Stream.generate(() -> patient(custodyStatus)).limit(many).toList());
    }

    private String patient(String custodyStatus) {
        var body = """
                {"recordNumber": "RM-%s", "custodyStatus": "%s", "block": "B-4",
                 "person": {"name": "Warga Demo", "sex": "MALE", "birthYear": 1990,
                            "nikMissingBecause": "NOT_YET_VERIFIED"}}
                """.formatted(UUID.randomUUID().toString().substring(0, 8), custodyStatus);
        return until(() -> sambung().referrals().post("nurse", "/v1/patients", body, 201), patient -> true)
                .path("id")
                .asText();
    }

    /** Drafted by the doctor as soon as news of the partner has come, and recommended. */
    String recommended(String told, String patient, String kind, String clinical) {
        var id = drafted(told, patient, kind, clinical, "");
        clinical(id, "and recommends it", "doctor", "recommendation", "{\"doctorUnavailable\": false}", "RECOMMENDED");
        return id;
    }

    /** @param more of the draft, beginning with a comma */
    String drafted(String told, String patient, String kind, String clinical, String more) {
        var body = """
                {"patientId": "%s", "kind": "%s", "urgency": "URGENT", "destinationId": "%s", "clinical": %s%s}
                """.formatted(patient, kind, partner, clinical, more);
        return step(told, () -> until(
                        () -> sambung().referrals().post("doctor", "/v1/referrals", body, 201), drafted -> true)
                .path("id")
                .asText());
    }

    /** Declared with the four fields that are enough; the hospital's phone and what is due come back with it. */
    String emergency(String told, String patient, String condition, boolean outsideAgreement, boolean ofDetainee) {
        return step(told, () -> {
            var declared = sambung()
                    .referrals()
                    .post("nurse", "/v1/emergencies", """
                    {"patientId": "%s", "condition": "%s", "destinationId": "%s", "occurredAt": "%s"}
                    """.formatted(patient, condition, partner, Instant.now()), 201);
            assertThat(declared.path("destination").path("emergencyPhone").asText())
                    .isNotEmpty();
            assertThat(declared.path("obligations").findValuesAsText("kind"))
                    .hasSize(ofDetainee ? 4 : 2)
                    .contains("COMPLETE_LETTER", "HEAD_PERMISSION_AFTERWARDS");
            assertThat(declared.path("cover").path("outsideAgreement").asBoolean())
                    .isEqualTo(outsideAgreement);
            return declared.path("id").asText();
        });
    }

    /** Under way: the patient leaves at once; what is owed afterwards is done afterwards. */
    void settleEmergency(String referral, boolean ofDetainee, String letter) {
        if (ofDetainee) {
            step("the detaining authority is told, and its letter recorded afterwards", () -> {
                fulfil(referral, "TELL_DETAINING_AUTHORITY");
                return on("custody-registrar", referral, "authority-letter", """
                        {"number": "B-101/DEMO", "date": "2026-01-05", "signatory": "Jaksa Demo"}""");
            });
        }
        step(
                "the permission is given afterwards",
                () -> on("facility-head", referral, "permission", "{\"outcome\": \"GRANTED\"}"));
        step("the letter is completed", () -> on("doctor", referral, "letter", "{\"clinical\": %s}".formatted(letter)));
        movement(referral, "the patient is back", "return", null, "RETURNED");
        step("every obligation of the emergency is met", () -> {
            var seen = seenBy("doctor", referral);
            assertThat(seen.path("obligations"))
                    .filteredOn(obligation -> !obligation.path("kind").asText().equals("FOLLOW_UP"))
                    .isNotEmpty()
                    .allSatisfy(obligation ->
                            assertThat(obligation.path("state").asText()).isEqualTo("DONE"));
            return seen;
        });
        clinical(referral, "the emergency is closed", "doctor", "closure", null, "CLOSED");
    }

    private void fulfil(String referral, String kind) {
        var obligations = seenBy("nurse", referral).path("obligations");
        for (var obligation : obligations) {
            if (obligation.path("kind").asText().equals(kind)) {
                on("nurse", referral, "obligations/%s/fulfilment".formatted(obligation.path("number")), """
                        {"channel": "PHONE"}""");
            }
        }
    }

    void escort(String referral) {
        movement(referral, "the escort is assigned", "escort", """
                {"escort": {"police": false, "vehicle": "Mobil dinas",
                 "officers": [{"name": "Petugas Satu Demo"}, {"name": "Petugas Dua Demo"}]}}""", "ESCORT_ASSIGNED");
    }

    JsonNode on(String role, String referral, String step, String body) {
        return on(role, referral, step, body, 200);
    }

    JsonNode on(String role, String referral, String step, String body, int status) {
        return sambung().referrals().post(role, "/v1/referrals/" + referral + "/" + step, body, status);
    }

    JsonNode seenBy(String role, String referral) {
        return sambung().referrals().get(role, "/v1/referrals/" + referral, 200);
    }

    void clinical(String referral, String told, String role, String step, String body, String status) {
        step(told, () -> {
            var answer = on(role, referral, step, body);
            assertThat(answer.path("clinical").path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    void movement(String referral, String told, String step, String body, String status) {
        step(told, () -> {
            var answer = on("custody-officer", referral, step, body);
            assertThat(answer.path("movement").path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    void awaitClinical(String referral, String told, String status) {
        step(
                told,
                () -> until(
                        () -> seenBy("doctor", referral),
                        found -> found.path("clinical").path("status").asText().equals(status)));
    }

    /** Sent as soon as news of the agreement has come; the agreement that covers it is ours. */
    void submit(String referral, String told, String agreement) {
        step(told, () -> {
            var sent = until(
                    () -> on("doctor", referral, "submission", null),
                    answer -> answer.path("clinical").path("status").asText().equals("SUBMITTED"));
            assertThat(sent.path("cover").path("agreementId").asText()).isEqualTo(agreement);
            return sent;
        });
    }
}
