package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIA Palangka Raya and RS Bhayangkara Palangka Raya: a PKS signed on 2 December 2025, witnessed by the head
 * of the regional office, for referrals only; then a planned referral and an emergency run through it. Institutions are
 * real, every person is invented.
 */
public final class PalangkaRaya {

    private static final String STORY = "palangka-raya";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sambung sambung;
    private final Narrator narrator;
    private String facility;
    private String partner;
    private String agreement;

    public PalangkaRaya(Sambung sambung, Narrator narrator) {
        this.sambung = sambung;
        this.narrator = narrator;
    }

    public void play() {
        sambung.personas().add("registrar", Map.of("roles", List.of("registrar"), "name", "Registrar Demo"));
        registerInstitutions();
        makePeopleKnown();
        signAgreement();
        refuseVisits();
        connectHospital();
        planReferral();
        declareEmergency();
        step("the hospital verified every webhook, none forged", () -> {
            var told = until(
                    () -> sambung.hospital().get(null, "/received", 200),
                    all -> all.path("verified").asInt() >= 6);
            assertThat(told.path("forged").asInt()).isZero();
            return told;
        });
    }

    private void registerInstitutions() {
        facility = step("the registrar registers Rutan Kelas IIA Palangka Raya", () -> sambung.agreements()
                .post("registrar", "/v1/facilities", """
                        {"name": "Rutan Kelas IIA Palangka Raya", "type": "RUTAN", "class": "IIA", "region": "ID-KT",
                         "timeZone": "WIB"}""", 201)
                .path("facilityId")
                .asText());
        partner = step("and RS Bhayangkara Palangka Raya", () -> sambung.agreements()
                .post("registrar", "/v1/partners", """
                        {"name": "RS Bhayangkara Palangka Raya", "kind": "POLICE_HOSPITAL", "region": "ID-KT",
                         "emergencyPhone": "+62 536 0000000"}""", 201)
                .path("partnerId")
                .asText());
    }

    private void makePeopleKnown() {
        ofFacility("nurse", "Perawat Demo");
        ofFacility("doctor", "Dokter Demo");
        ofFacility("facility-head", "Karutan Demo");
        ofFacility("custody-officer", "Petugas Demo");
        ofFacility("custody-registrar", "Registrasi Demo");
        ofFacility("agreements-officer", "Kerja Sama Demo");
        ofPartner("partner-officer", "Humas RS Demo");
        ofPartner("referral-desk", "Admisi RS Demo");
        sambung.personas()
                .add("oversight", Map.of("roles", List.of("oversight"), "region", "ID-KT", "name", "Kanwil Demo"));
        sambung.personas()
                .add(
                        "stranger",
                        Map.of(
                                "roles", List.of("doctor", "agreements-officer"),
                                "facility", UUID.randomUUID().toString(),
                                "name", "Orang Lain Demo"));
    }

    private void ofFacility(String role, String name) {
        sambung.personas().add(role, Map.of("roles", List.of(role), "facility", facility, "name", name));
    }

    private void ofPartner(String role, String name) {
        sambung.personas().add(role, Map.of("roles", List.of(role), "partner", partner, "name", name));
    }

    private void signAgreement() {
        agreement = step("the officer drafts a PKS for referrals only", () -> sambung.agreements()
                .post(
                        "agreements-officer",
                        "/v1/agreements",
                        """
                        {"partnerId": "%s", "draft": {
                          "title": "Pelayanan kesehatan rujukan bagi tahanan dan warga binaan", "documentType": "PKS",
                          "effectiveFrom": "2025-12-02", "effectiveUntil": "%s",
                          "scope": [
                            {"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 120},
                            {"service": "REFERRAL_INPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 120},
                            {"service": "REFERRAL_EMERGENCY", "beneficiaries": ["INMATES"], "answerWithinMinutes": 15}]}}
                        """.formatted(partner, LocalDate.now().plusYears(2)),
                        201)
                .path("id")
                .asText());
        onAgreement("it is negotiated", "negotiation", null, "NEGOTIATION");
        onAgreement("and ready to sign", "readiness", null, "READY_TO_SIGN");
        step("a mandate that does not cover the day is refused", () -> sambung.agreements()
                .post("agreements-officer", "/v1/agreements/" + agreement + "/signing", signing("""
                        , "capacity": "ON_BEHALF", "mandate": {"number": "W.1", "validFrom": "2025-12-03",
                        "validUntil": "2025-12-31"}"""), 422));
        onAgreement(
                "signed on 2 Dec 2025 by Karutan and Karumkit, witnessed by the Kakanwil: in force",
                "signing",
                signing(", \"capacity\": \"SELF\""),
                "ACTIVE");
        step("another facility does not find it", () -> sambung.agreements()
                .get("stranger", "/v1/agreements/" + agreement, 404));
    }

    private static String signing(String headsCapacity) {
        return """
                {"facilityLetterNumber": "W17.PAS.5-DEMO-1", "partnerLetterNumber": "PKS/DEMO/XII/2025",
                 "signedOn": "2025-12-02", "place": "Palangka Raya",
                 "signatories": [
                   {"party": "FACILITY", "name": "Karutan Demo", "position": "Kepala Rutan"%s},
                   {"party": "PARTNER", "name": "Karumkit Demo", "position": "Kepala Rumah Sakit", "capacity": "SELF"}],
                 "witnesses": [{"name": "Kakanwil Demo", "position": "Kepala Kantor Wilayah Ditjenpas Kalimantan Tengah"}]}
                """.formatted(headsCapacity);
    }

    private void onAgreement(String told, String operation, String body, String status) {
        step(told, () -> {
            var answer = sambung.agreements()
                    .post("agreements-officer", "/v1/agreements/" + agreement + "/" + operation, body, 200);
            assertThat(answer.path("status").asText()).isEqualTo(status);
            return answer;
        });
    }

    /** The agreement is for referrals only; a visit under it is impossible. */
    private void refuseVisits() {
        step("a visit cannot be planned under a referral-only agreement", () -> {
            var plan = """
                    {"agreementId": "%s", "service": "REFERRAL_OUTPATIENT", "kind": "ROUTINE_CHECKUP",
                     "rrule": "FREQ=MONTHLY;COUNT=3", "firstDay": "%s", "startTime": "09:00", "durationMinutes": 120}
                    """.formatted(agreement, LocalDate.now().plusDays(7));
            // 422 in either case; which of the two tells whether the agreement's news has arrived.
            return until(
                    () -> sambung.visits().post("agreements-officer", "/v1/visit-plans", plan, 422),
                    problem -> problem.path("type").asText().equals("/problems/scope-lacks-kind"));
        });
    }

    private void connectHospital() {
        step("the hospital registers where it wants to be told, and keeps its two secrets", () -> {
            var endpoint = sambung.referrals()
                    .post("partner-officer", "/v1/webhook-endpoints", """
                    {"url": "%s/webhooks", "eventTypes": ["referral.submitted", "referral.emergency-declared",
                     "referral.departed", "referral.closed"]}""".formatted(sambung.hospitalUrl()), 201);
            return sambung.hospital()
                    .post(
                            null,
                            "/registration",
                            """
                    {"webhookSecret": "%s", "messageSecret": "%s", "messagesUrl": "%s%s"}""".formatted(
                                            endpoint.path("webhookSecret").asText(),
                                            endpoint.path("messageSecret").asText(),
                                            sambung.referralsUrl(),
                                            endpoint.path("messagesTo").asText()),
                            204);
        });
    }

    private String aPatient(String recordNumber, String custodyStatus) {
        return until(
                        () -> sambung.referrals()
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

    private void planReferral() {
        var patient = step("the nurse registers a detainee as patient", () -> aPatient("RM-1", "DETAINEE"));
        var id = step("the doctor drafts a referral", () -> sambung.referrals()
                .post("doctor", "/v1/referrals", """
                        {"patientId": "%s", "kind": "OUTPATIENT", "urgency": "URGENT", "destinationId": "%s",
                         "clinical": {"reason": "Nyeri perut kanan bawah sejak dua hari", "diagnosis": "K35",
                           "bloodPressure": "120/80", "temperature": 38.2, "precautions": ["STANDARD"]}}
                        """.formatted(patient, partner), 201)
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
        clinical(id, "the doctor sends it to the hospital", "doctor", "submission", null, "SUBMITTED");
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
                        () -> sambung.referrals().get("doctor", "/v1/referrals/" + id, 200),
                        referral -> referral.path("clinical").has("backReferral")));
        movement(id, "the patient is back", "return", null, "RETURNED");
        clinical(id, "the referral is closed, its control date an obligation", "doctor", "closure", null, "CLOSED");
        step("its history tells all of it, and the hospital sees nothing of custody", () -> {
            var history = sambung.referrals().get("facility-head", "/v1/referrals/" + id + "/history", 200);
            assertThat(history).hasSize(14);
            var seen = sambung.referrals().get("referral-desk", "/v1/referrals/" + id, 200);
            assertThat(seen.has("permission")).isFalse();
            assertThat(seen.has("obligations")).isFalse();
            return sambung.referrals().get("stranger", "/v1/referrals/" + id, 404);
        });
    }

    private void declareEmergency() {
        var patient = aPatient("RM-2", "CONVICT");
        var id = step("at night the nurse declares an emergency with four fields", () -> {
            var declared = sambung.referrals()
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
            var referral = sambung.referrals().get("doctor", "/v1/referrals/" + id, 200);
            referral.path("obligations").forEach(obligation -> {
                if (!obligation.path("kind").asText().equals("FOLLOW_UP")) {
                    assertThat(obligation.path("state").asText()).isEqualTo("DONE");
                }
            });
            return referral;
        });
        clinical(id, "the emergency is closed", "doctor", "closure", null, "CLOSED");
    }

    private JsonNode on(String persona, String referral, String step, String body) {
        return sambung.referrals().post(persona, "/v1/referrals/" + referral + "/" + step, body, 200);
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
                        () -> sambung.referrals().get("doctor", "/v1/referrals/" + referral, 200),
                        found -> found.path("clinical").path("status").asText().equals(status)));
    }

    private <T> T step(String told, Supplier<T> work) {
        return narrator.step(STORY, told, work);
    }

    private static JsonNode until(Supplier<JsonNode> look, Predicate<JsonNode> arrived) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(look::get, arrived);
    }
}
