package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Lapas Kelas IIB Banjarbaru and RSD Idaman Kota Banjarbaru: referrals and emergencies under a running agreement that is
 * evaluated and amended, also while it is suspended. Institutions are real; every person, the dates and the suspension are invented.
 */
final class Banjarbaru extends Story {

    private static final String REPORTED = """
            {"reported": {"by": "IGD RSD Idaman", "channel": "PHONE"}}""";

    private static final String FACILITY = """
            {"name": "Lapas Kelas IIB Banjarbaru", "type": "LAPAS", "class": "IIB", "region": "ID-KS",
             "timeZone": "WITA"}""";
    private static final String PARTNER = """
            {"name": "RSD Idaman Kota Banjarbaru", "kind": "HOSPITAL", "region": "ID-KS",
             "emergencyPhone": "+62 511 0000000"}""";

    private final Partnership partnership = new Partnership(this);

    Banjarbaru(Sambung sambung, Narrator narrator) {
        super("banjarbaru", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", "referral-desk", "visiting-team");
        sign();
        var referrals = new Referrals(partnership);
        coveredEmergency(referrals, "before the addendum", 1);
        adjust();
        // Between the two, news of the addendum reaches where referrals are.
        admit(referrals);
        coveredEmergency(referrals, "after the addendum", 2);
        suspendAndResume(referrals, new Visits(partnership));
        evaluate();
        new Register(partnership).play();
    }

    /** The inpatient was accepted at once, the outpatient waits; two emergencies were under the agreement, one outside. */
    private void evaluate() {
        var evaluation = new Evaluation(partnership);
        evaluation.isRead(
                "both sides evaluate the quarter: three answers in time, one referral waiting",
                figures -> sum(figures, "REFERRAL_INPATIENT", "inTime") == 1
                        && sum(figures, "REFERRAL_OUTPATIENT", "waiting") == 1
                        && sum(figures, "REFERRAL_EMERGENCY", "inTime") == 2
                        && sum(figures, "REFERRAL_EMERGENCY", "sent") == 2);
        evaluation.isDrawn("and see it as a chart: a bar and its figures for each promise");
    }

    /** Over the versions of the scope. */
    private static int sum(JsonNode evaluation, String service, String figure) {
        return StreamSupport.stream(evaluation.path("lines").spliterator(), false)
                .filter(line -> line.path("service").asText().equals(service))
                .mapToInt(line -> line.path("answers").path(figure).asInt())
                .sum();
    }

    private void sign() {
        var lastYear = partnership.today().minusYears(1);
        partnership.drafts(
                "the officer drafts an MoU for referrals and emergencies",
                Papers.draft(
                        "MOU",
                        "Pelayanan rujukan dan kegawatdaruratan bagi warga binaan",
                        lastYear,
                        partnership.today().plusYears(1),
                        Papers.referrals("REFERRAL_OUTPATIENT", 120),
                        Papers.referrals("REFERRAL_INPATIENT", 120),
                        Papers.referrals("REFERRAL_EMERGENCY", 15)));
        partnership.takes("it is negotiated", "negotiation", null, "NEGOTIATION");
        partnership.takes("and ready to sign", "readiness", null, "READY_TO_SIGN");
        partnership.takes(
                "its signing of a year ago is entered: in force since then",
                "signing",
                Papers.signing(
                        lastYear,
                        "Banjarbaru",
                        Papers.head("FACILITY", "Kepala Lapas"),
                        Papers.head("PARTNER", "Direktur RSD")),
                "ACTIVE");
        partnership.isSeenByBothSidesOnly();
    }

    /** The meeting of 5 February 2026 adjusts the technical procedure; the addendum counts from today. */
    private void adjust() {
        var meetings = new Meetings(partnership);
        var meeting = meetings.held("EVALUATION", LocalDate.of(2026, 2, 5), "RSD Idaman", """
                {"subject": "Alur rujukan teknis", "service": "REFERRAL_INPATIENT"},
                {"subject": "Kegawatdaruratan", "service": "REFERRAL_EMERGENCY"}""", """
                "attendees": [
                  {"name": "Pejabat Demo", "represents": "FACILITY", "position": "Kepala Lapas", "capacity": "SELF"},
                  {"name": "Pejabat Demo", "represents": "PARTNER", "position": "Direktur RSD", "capacity": "SELF"}],
                "text": "Alur rujukan teknis disesuaikan, nota kesepahaman diperkuat.",
                "decisions": [{"decision": "Menyusun adendum", "side": "PARTNER", "owner": "Humas RSD"}]""");
        var addendum = meetings.amend(
                meeting,
                addendum(meeting, "IGD"),
                addendum(meeting, "Admisi IGD"),
                Papers.signing(
                        partnership.today(),
                        "Banjarbaru",
                        Papers.head("FACILITY", "Kepala Lapas"),
                        Papers.head("PARTNER", "Direktur RSD")));
        new Scan(partnership).isAnImageOf(addendum);
        var difference = meetings.difference(1, 2);
        assertThat(difference.path("changed").findValuesAsText("field"))
                .containsExactly("CONTACTS", "ENTRANCE", "DOCUMENTS", "ANSWER_WITHIN_MINUTES");
        assertThat(difference.path("sentences").toString()).contains("dari '15' menjadi '10'");
        step("the nurse reads whom to call and where to enter", () -> {
            var agreement = "/v1/agreements/" + partnership.agreement();
            var procedures = sambung().agreements().get("nurse", agreement + "/procedures", 200);
            assertThat(procedures.findValuesAsText("desk")).containsExactly("Admisi IGD", "Humas RSD");
            assertThat(procedures.findValuesAsText("scopeVersion")).containsExactly("2");
            assertThat(sambung()
                            .agreements()
                            .get("partner-officer", agreement + "/versions", 200)
                            .findValuesAsText("effectiveFrom"))
                    .containsExactly(
                            partnership.today().minusYears(1).toString(),
                            partnership.today().toString());
            return procedures;
        });
    }

    private String addendum(String meeting, String desk) {
        var procedure = """
                {"contacts": [{"desk": "%s", "unit": "EMERGENCY_ROOM", "phone": "+62 511 0000001", "answerWithinMinutes": 10},
                              {"desk": "Humas RSD", "unit": "REFERRAL_OFFICE", "phone": "+62 511 0000002"}],
                 "entrance": "Pintu IGD", "documents": ["Surat rujukan", "Salinan identitas"]}""".formatted(desk);
        return """
                {"title": "Penyesuaian alur rujukan teknis", "effectiveFrom": "%s", "meetingId": "%s",
                 "scope": [%s, %s, %s]}""".formatted(
                        partnership.today(),
                        meeting,
                        Papers.referrals("REFERRAL_OUTPATIENT", 120),
                        Papers.following(Papers.referrals("REFERRAL_INPATIENT", 120), procedure),
                        Papers.referrals("REFERRAL_EMERGENCY", 10));
    }

    private void admit(Referrals referrals) {
        var patient = referrals
                .patients("the nurse registers a convict", 1, "CONVICT")
                .get(0);
        var id = referrals.recommended("the doctor drafts an inpatient referral", patient, "INPATIENT", """
                {"reason": "Hernia yang tidak dapat kembali", "diagnosis": "K40.3"}""");
        referrals.submit(id, "and sends it: covered by the agreement", partnership.agreement());
        step(
                "the head permits it",
                () -> referrals.on("facility-head", id, "permission", "{\"outcome\": \"GRANTED\"}"));
        referrals.escort(id);
        refused(
                "no inpatient leaves before the hospital has accepted",
                "acceptance-before-departure",
                () -> referrals.on("custody-officer", id, "departure", "{}", 422));
        referrals.clinical(id, "the hospital's desk accepts", "referral-desk", "acceptance", "{}", "ACCEPTED");
        referrals.movement(id, "the patient leaves", "departure", "{}", "DEPARTED");
        referrals.clinical(id, "arrives", "referral-desk", "arrival", null, "ARRIVED");
        referrals.clinical(id, "is admitted", "referral-desk", "admission", null, "ADMITTED");
        step(
                "the family is told",
                () -> referrals.on("nurse", id, "obligations/1/fulfilment", "{\"channel\": \"PHONE\"}"));
        referrals.clinical(id, "is discharged", "referral-desk", "discharge", null, "DISCHARGED");
        var control = partnership.today().plusDays(7);
        step(
                "the hospital answers (rujuk balik): to be looked at in the facility's clinic in a week",
                () -> referrals.on("referral-desk", id, "back-referral", """
                {"backReferral": {"summary": "Operasi tanpa penyulit", "controlDate": "%s", "controlAt": "CLINIC"}}""".formatted(control)));
        referrals.movement(id, "the patient is back", "return", null, "RETURNED");
        var care = new CareInside(partnership);
        care.followsUp(care.awaitsFollowUp(patient, control), referrals, id);
        referrals.clinical(id, "the referral is closed", "doctor", "closure", null, "CLOSED");
    }

    private void suspendAndResume(Referrals referrals, Visits visits) {
        var plan = visits.plan(
                "the hospital's monitoring is planned weekly", "REFERRAL_INPATIENT", "MONITORING", "FREQ=WEEKLY");
        var planned = visits.of(plan, "PLANNED").size();
        var patients = referrals.patients("the nurse registers two more", 2, "CONVICT");
        var waiting =
                referrals.recommended("the doctor drafts an outpatient referral", patients.get(0), "OUTPATIENT", """
                {"reason": "Gigi berlubang", "diagnosis": "K02"}""");
        partnership.touches("the officer sees what a suspension would touch: the visits ahead", 0, planned - 1);
        partnership.takes("the agreement is suspended", "suspension", """
                {"reason": "Alur rujukan teknis ditinjau kembali", "code": "MUTUAL_CONSENT"}""", "SUSPENDED");
        visits.await(
                plan,
                "its visits ahead are called off with the cause",
                planned - 1,
                "CANCELLED",
                "AGREEMENT_SUSPENDED");
        refusedAtLast(
                "the planned referral has to wait",
                "agreement-must-cover-it",
                () -> referrals.on("doctor", waiting, "submission", null, 422));
        emergency(referrals, patients.get(1));
        partnership.takes("the agreement is resumed", "resumption", """
                {"reason": "Alur rujukan teknis disepakati"}""", "ACTIVE");
        visits.await(plan, "its visits are planned anew", planned, "PLANNED", null);
        referrals.submit(waiting, "and the waiting referral is sent, covered again", partnership.agreement());
        step("under the version that the addendum made", () -> {
            var seen = referrals.seenBy("doctor", waiting);
            assertThat(seen.path("cover").path("scopeVersion").asInt()).isEqualTo(2);
            return seen;
        });
    }

    /** @param version of the agreement that governs it */
    private void coveredEmergency(Referrals referrals, String when, int version) {
        var patient = referrals
                .patients("the nurse registers a convict", 1, "CONVICT")
                .get(0);
        var id = step("an emergency %s is governed by version %d".formatted(when, version), () -> {
            var declared = referrals.emergency("declared with four fields", patient, "Luka bakar", false, false);
            assertThat(referrals
                            .seenBy("nurse", declared)
                            .path("cover")
                            .path("scopeVersion")
                            .asInt())
                    .isEqualTo(version);
            return declared;
        });
        treatedByPhone(referrals, id);
        referrals.settleEmergency(id, false, """
                {"reason": "Luka bakar", "diagnosis": "T30", "therapy": "Salep, balut steril"}""");
    }

    private void treatedByPhone(Referrals referrals, String id) {
        referrals.movement(id, "the patient leaves at once", "departure", "{}", "DEPARTED");
        referrals.clinical(id, "arrives", "nurse", "arrival", null, "ARRIVED");
        referrals.clinical(id, "the hospital tells the treatment by phone", "nurse", "treatment", REPORTED, "TREATED");
    }

    private void emergency(Referrals referrals, String patient) {
        var id = referrals.emergency(
                "an emergency goes ahead all the same, outside any agreement",
                patient,
                "Nyeri dada menjalar",
                true,
                false);
        treatedByPhone(referrals, id);
        step("the history shows it as reported, the regional office that no agreement covered it", () -> {
            var history = sambung().referrals().get("nurse", "/v1/referrals/" + id + "/history", 200);
            assertThat(history.findValuesAsText("reason")).anyMatch(reason -> reason.startsWith("REPORTED_BY_PHONE"));
            var seen = referrals.seenBy("oversight", id);
            assertThat(seen.path("cover").path("outsideAgreement").asBoolean()).isTrue();
            assertThat(seen.toString()).doesNotContain("Nyeri");
            return seen;
        });
        referrals.settleEmergency(id, false, """
                {"reason": "Nyeri dada menjalar", "diagnosis": "I20", "therapy": "Aspirin, oksigen"}""");
    }
}
