package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIA Palangka Raya and RS Bhayangkara Palangka Raya: a PKS signed on 2 December 2025, witnessed by the head
 * of the regional office, for referrals only; then a planned referral and an emergency run through it. Institutions are
 * real, every person is invented.
 */
public final class PalangkaRaya extends Story {

    private String facility;
    private String partner;
    private String agreement;

    public PalangkaRaya(Sambung sambung, Narrator narrator) {
        super("palangka-raya", sambung, narrator);
    }

    /** Plays it; throws when a step does not go through. */
    public void play() {
        sambung().personas().add("registrar", Map.of("roles", List.of("registrar"), "name", "Registrar Demo"));
        registerInstitutions();
        makePeopleKnown();
        signAgreement();
        refuseVisits();
        connectHospital();
        new ReferralStories(this, partner).play();
        step("the hospital verified every webhook, none forged", () -> {
            var told = until(
                    () -> sambung().hospital().get(null, "/received", 200),
                    all -> all.path("verified").asInt() >= 6);
            assertThat(told.path("forged").asInt()).isZero();
            return told;
        });
    }

    private void registerInstitutions() {
        facility = step("the registrar registers Rutan Kelas IIA Palangka Raya", () -> sambung()
                .agreements()
                .post("registrar", "/v1/facilities", """
                        {"name": "Rutan Kelas IIA Palangka Raya", "type": "RUTAN", "class": "IIA", "region": "ID-KT",
                         "timeZone": "WIB"}""", 201)
                .path("facilityId")
                .asText());
        partner = step("and RS Bhayangkara Palangka Raya", () -> sambung()
                .agreements()
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
        sambung()
                .personas()
                .add("oversight", Map.of("roles", List.of("oversight"), "region", "ID-KT", "name", "Kanwil Demo"));
        sambung()
                .personas()
                .add(
                        "stranger",
                        Map.of(
                                "roles", List.of("doctor", "agreements-officer"),
                                "facility", UUID.randomUUID().toString(),
                                "name", "Orang Lain Demo"));
    }

    private void ofFacility(String role, String name) {
        sambung().personas().add(role, Map.of("roles", List.of(role), "facility", facility, "name", name));
    }

    private void ofPartner(String role, String name) {
        sambung().personas().add(role, Map.of("roles", List.of(role), "partner", partner, "name", name));
    }

    private void signAgreement() {
        agreement = step("the officer drafts a PKS for referrals only", () -> sambung()
                .agreements()
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
        step("a mandate that does not cover the day is refused", () -> sambung()
                .agreements()
                .post("agreements-officer", "/v1/agreements/" + agreement + "/signing", signing("""
                        , "capacity": "ON_BEHALF", "mandate": {"number": "W.1", "validFrom": "2025-12-03",
                        "validUntil": "2025-12-31"}"""), 422));
        onAgreement(
                "signed on 2 Dec 2025 by Karutan and Karumkit, witnessed by the Kakanwil: in force",
                "signing",
                signing(", \"capacity\": \"SELF\""),
                "ACTIVE");
        step(
                "another facility does not find it",
                () -> sambung().agreements().get("stranger", "/v1/agreements/" + agreement, 404));
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
            var answer = sambung()
                    .agreements()
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
                    () -> sambung().visits().post("agreements-officer", "/v1/visit-plans", plan, 422),
                    problem -> problem.path("type").asText().equals("/problems/scope-lacks-kind"));
        });
    }

    private void connectHospital() {
        step("the hospital registers where it wants to be told, and keeps its two secrets", () -> {
            var endpoint = sambung()
                    .referrals()
                    .post(
                            "partner-officer",
                            "/v1/webhook-endpoints",
                            """
                    {"url": "%s/webhooks", "eventTypes": ["referral.submitted", "referral.emergency-declared",
                     "referral.departed", "referral.closed"]}""".formatted(sambung().hospitalUrl()),
                            201);
            return sambung()
                    .hospital()
                    .post(
                            null,
                            "/registration",
                            """
                    {"webhookSecret": "%s", "messageSecret": "%s", "messagesUrl": "%s%s"}""".formatted(
                                            endpoint.path("webhookSecret").asText(),
                                            endpoint.path("messageSecret").asText(),
                                            sambung().referralsUrl(),
                                            endpoint.path("messagesTo").asText()),
                            204);
        });
    }
}
