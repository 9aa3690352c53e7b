package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIA Palangka Raya and RS Bhayangkara Palangka Raya: a PKS signed on 2 December 2025, witnessed by the head
 * of the regional office, for referrals only; then a planned referral and an emergency run through it. Institutions are
 * real, every person is invented.
 */
final class PalangkaRaya extends Story {

    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 2);

    private static final String FACILITY = """
            {"name": "Rutan Kelas IIA Palangka Raya", "type": "RUTAN", "class": "IIA", "region": "ID-KT",
             "timeZone": "WIB"}""";
    private static final String PARTNER = """
            {"name": "RS Bhayangkara Palangka Raya", "kind": "POLICE_HOSPITAL", "region": "ID-KT",
             "emergencyPhone": "+62 536 0000000"}""";

    private final Partnership partnership = new Partnership(this);

    PalangkaRaya(Sambung sambung, Narrator narrator) {
        super("palangka-raya", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", "referral-desk");
        sign();
        refuseVisits();
        connectHospital();
        new ConnectedHospital(partnership).play();
        new FacilityAtWork(partnership).play();
        step("the hospital verified every webhook, none forged", () -> {
            var told = until(
                    () -> sambung().hospital().get(null, "/received", 200),
                    all -> all.path("verified").asInt() >= 6);
            assertThat(told.path("forged").asInt()).isZero();
            return told;
        });
    }

    private void sign() {
        partnership.drafts(
                "the officer drafts a PKS for referrals only",
                Papers.draft(
                        "PKS",
                        "Pelayanan kesehatan rujukan bagi tahanan dan warga binaan",
                        SIGNED,
                        partnership.today().plusYears(2),
                        Papers.referrals("REFERRAL_OUTPATIENT", 120),
                        Papers.referrals("REFERRAL_INPATIENT", 120),
                        Papers.referrals("REFERRAL_EMERGENCY", 15)));
        partnership.takes("it is negotiated", "negotiation", null, "NEGOTIATION");
        partnership.takes("and ready to sign", "readiness", null, "READY_TO_SIGN");
        partnership.refuses(
                "a mandate that does not cover the day is refused",
                "signing",
                signing(Papers.onBehalf("FACILITY", "Kepala Subseksi", SIGNED.plusDays(1), SIGNED.plusMonths(1))),
                "mandate-must-cover-signing-date");
        partnership.takes(
                "signed on 2 Dec 2025 by Karutan and Karumkit, witnessed by the Kakanwil: in force",
                "signing",
                signing(Papers.head("FACILITY", "Kepala Rutan")),
                "ACTIVE");
        partnership.isSeenByBothSidesOnly();
    }

    private static String signing(String facilitySignatory) {
        return Papers.signing(
                SIGNED,
                "Palangka Raya",
                facilitySignatory,
                Papers.head("PARTNER", "Kepala Rumah Sakit"),
                "Kepala Kantor Wilayah Ditjenpas Kalimantan Tengah");
    }

    /** The agreement is for referrals only; a visit to treat is impossible under it. */
    private void refuseVisits() {
        var plan = """
                {"agreementId": "%s", "service": "REFERRAL_OUTPATIENT", "kind": "ROUTINE_CHECKUP",
                 "rrule": "FREQ=MONTHLY;COUNT=3", "firstDay": "%s", "startTime": "09:00", "durationMinutes": 120}
                """.formatted(partnership.agreement(), partnership.today().plusDays(7));
        refusedAtLast("a visit cannot be planned under a referral-only agreement", "scope-lacks-kind", () -> sambung()
                .visits()
                .post("agreements-officer", "/v1/visit-plans", plan, 422));
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
