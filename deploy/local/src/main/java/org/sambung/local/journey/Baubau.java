package org.sambung.local.journey;

import java.util.List;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Lapas Kelas IIA Baubau and Dinas Kesehatan Kota Baubau: signed by the Kalapas and by the Dinkes secretary for its head;
 * the clinic is mentored, for inmates and staff. A referral to a health office is impossible, for it has no beds.
 * Institutions are real, every person and the dates are invented.
 */
final class Baubau extends Story {

    private static final String SECRETARY = "Sekretaris Dinas Kesehatan";

    private static final String FACILITY = """
            {"name": "Lapas Kelas IIA Baubau", "type": "LAPAS", "class": "IIA", "region": "ID-SG",
             "timeZone": "WITA"}""";
    private static final String PARTNER = """
            {"name": "Dinas Kesehatan Kota Baubau", "kind": "HEALTH_OFFICE", "region": "ID-SG"}""";

    private final Partnership partnership = new Partnership(this);

    Baubau(Sambung sambung, Narrator narrator) {
        super("baubau", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", "visiting-team", "health-office");
        sign();
        var accreditation = new Accreditation(partnership);
        accreditation.opens("Klinik Pratama Lapas Kelas IIA Baubau");
        accreditation.scores();
        accreditation.mentored(mentor(new Visits(partnership)));
        accreditation.surveyed();
        refuseReferrals(new Referrals(partnership));
        new Suspending(partnership).isGivenUp();
    }

    private void sign() {
        var today = partnership.today();
        partnership.drafts(
                "the officer drafts preventive, curative and mentoring work",
                Papers.draft(
                        "PKS",
                        "Pelayanan kesehatan dan pendampingan akreditasi Klinik Pratama",
                        today,
                        today.plusYears(3),
                        Papers.line("PREVENTION", "INMATES", "STAFF"),
                        Papers.line("CURATIVE", "INMATES", "STAFF"),
                        Papers.visits("ACCREDITATION_MENTORING", 1, "MONTH", "STAFF")));
        partnership.takes("it is negotiated", "negotiation", null, "NEGOTIATION");
        partnership.takes("and ready to sign", "readiness", null, "READY_TO_SIGN");
        partnership.refuses(
                "the Dinkes secretary without a mandate of its head is refused",
                "signing",
                signing(Papers.onBehalfWithoutMandate("PARTNER", SECRETARY)),
                "mandate-must-cover-signing-date");
        partnership.takes(
                "signed by the Kalapas and by the secretary a.n. the head of the Dinkes: in force",
                "signing",
                signing(Papers.onBehalf("PARTNER", SECRETARY, today, today)),
                "ACTIVE");
        partnership.isSeenByBothSidesOnly();
    }

    private String signing(String partnerSignatory) {
        return Papers.signing(partnership.today(), "Baubau", Papers.head("FACILITY", "Kepala Lapas"), partnerSignatory);
    }

    private String mentor(Visits visits) {
        var plan = visits.plan(
                "mentoring of the clinic is planned monthly from today",
                "ACCREDITATION_MENTORING",
                "ACCREDITATION_MENTORING",
                "FREQ=MONTHLY");
        var visit = visits.first(plan);
        visits.takes(visit, "the Dinkes confirms today's", "partner-officer", "confirmation", null, "CONFIRMED");
        visits.takes(visit, "its mentors come", "visiting-team", "start", null, "IN_PROGRESS");
        visits.attend(
                visit,
                "the clinic's staff take part",
                List.of(),
                List.of("Dokter Klinik Demo", "Perawat Klinik Demo", "Apoteker Klinik Demo"),
                0,
                3);
        new WorkDone(partnership).mentors(visit, partnership.today().plusDays(30));
        visits.complete(
                visit,
                "the mentoring is over",
                "visit.planned",
                "visit.confirmed",
                "visit.started",
                "visit.attendance-recorded",
                "visit.mentoring-recorded",
                "visit.completed");
        step("the health office reads of the visit, but not who was there", () -> {
            sambung().visits().get("health-office", "/v1/visits/" + visit, 200);
            return sambung().visits().get("health-office", "/v1/visits/" + visit + "/attendance", 403);
        });
        return visit;
    }

    private void refuseReferrals(Referrals referrals) {
        var patient = referrals
                .patients("the nurse registers an inmate", 1, "CONVICT")
                .get(0);
        var clinical = "{\"reason\": \"Demam sejak tiga hari\", \"diagnosis\": \"A90\"}";
        for (var more : List.of("", ", \"outsideAgreementBecause\": \"NO_PARTNER_OFFERS_IT\"")) {
            var because = more.isEmpty() ? "" : ", with a reason to go outside agreements";
            var id = referrals.drafted(
                    "the doctor drafts a referral to the Dinkes" + because, patient, "OUTPATIENT", clinical, more);
            refused(
                    "it cannot be recommended: nobody gives care there",
                    "destination-must-give-care",
                    () -> referrals.on("doctor", id, "recommendation", "{\"doctorUnavailable\": false}", 422));
        }
    }
}
