package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** A short agreement under another one that runs: it is about to expire, and is ended even before. */
final class Ending extends Story {

    private static final String OFFICER = "agreements-officer";
    private static final List<String> TOLD = List.of(OFFICER, "facility-head", "partner-officer", "oversight");
    private static final String CLINICAL = """
            {"reason": "Batuk lebih dari dua minggu", "diagnosis": "R05"}""";
    private static final String REPORTED = """
            {"reported": {"by": "Loket Puskesmas", "channel": "PHONE"}}""";

    private final Partnership partnership;
    private final Referrals referrals;
    private final Visits visits;

    Ending(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
        this.referrals = new Referrals(partnership);
        this.visits = new Visits(partnership);
    }

    void play() {
        var today = partnership.today();
        agreesUntil(today.plusDays(5));
        isToldThatItExpires("the notice of expiry reaches both sides and the regional office; a nurse is not told", 1);
        var plan = visits.plan("samples are to be taken daily", "LABORATORY", "SAMPLING", "FREQ=DAILY");
        var booked = visits.of(plan, "PLANNED").size();
        var underWay = aReferralUnderWay();
        touchesFrom(today.plusDays(3), booked - 3, underWay);
        givesNotice(today);
        isToldThatItExpires("the nearer last day has a notice of its own", 2);
        visits.await(plan, "the visits behind that day are called off", booked - 3, "CANCELLED", "AGREEMENT_CHANGED");
        partnership.touches("what an end at once would touch is less now", 1, 2);
        partnership.takes("the laboratory closes sooner: it ends at once", "termination", """
                {"reason": "Laboratorium ditutup lebih awal", "code": "PARTNER_CANNOT_DELIVER"}""", "TERMINATED");
        visits.await(plan, "only the visit that has begun by the clock is left", 1, "PLANNED", null);
        nothingNew();
        runsToItsEnd(underWay);
        isToldThatItExpires("each of the two was given once, though they were looked for every few seconds since", 2);
    }

    private void agreesUntil(LocalDate lastDay) {
        var mou = partnership.agreement();
        var from = partnership.today().minusMonths(2);
        partnership.drafts(
                "under the MoU the officer drafts a PKS that has five days left",
                Papers.beneath(
                        mou,
                        Papers.draft(
                                "PKS",
                                "Pemeriksaan laboratorium dan rujukan rawat jalan",
                                from,
                                lastDay,
                                Papers.line("LABORATORY", "INMATES"),
                                Papers.referrals("REFERRAL_OUTPATIENT", 120))));
        partnership.takes("it is negotiated", "negotiation", null, "NEGOTIATION");
        partnership.takes("ready to sign", "readiness", null, "READY_TO_SIGN");
        partnership.takes(
                "and signed two months ago: in force",
                "signing",
                Papers.signing(
                        from,
                        "Tamiang Layang",
                        Papers.head("FACILITY", "Kepala Rutan"),
                        Papers.head("PARTNER", "Kepala UPTD Puskesmas")),
                "ACTIVE");
    }

    /** The job looks for it; nobody asked. */
    private void isToldThatItExpires(String told, int times) {
        step(told, () -> {
            for (var role : TOLD) {
                until(() -> notifications(role), page -> told(page, "agreement.expiring") == times);
            }
            assertThat(told(notifications("nurse"), "agreement.expiring")).isZero();
            var history = sambung().agreements().get("partner-officer", path("history"), 200);
            assertThat(history.findValuesAsText("action"))
                    .filteredOn(action -> action.equals("agreement.expiring"))
                    .hasSize(times);
            return history;
        });
    }

    private String aReferralUnderWay() {
        var patient = referrals
                .patients("the nurse registers a convict", 1, "CONVICT")
                .get(0);
        var id = referrals.recommended("the doctor drafts an outpatient referral", patient, "OUTPATIENT", CLINICAL);
        referrals.submit(id, "and sends it: covered by the PKS", partnership.agreement());
        return id;
    }

    private void touchesFrom(LocalDate day, int bookedVisits, String referral) {
        step("the officer sees what an end the day before would touch: which referral, which visits", () -> {
            var work = until(
                    () -> sambung().agreements().get(OFFICER, path("touched-work?from=" + day), 200),
                    seen -> seen.path("openReferrals").asInt() == 1
                            && seen.path("bookedVisits").asInt() == bookedVisits);
            assertThat(work.path("referrals").findValuesAsText("id")).containsExactly(referral);
            assertThat(work.path("visits"))
                    .hasSize(bookedVisits)
                    .allSatisfy(visit -> assertThat(visit.path("kind").asText()).isEqualTo("SAMPLING"));
            return work;
        });
    }

    private void givesNotice(LocalDate today) {
        var endDate = today.plusDays(2);
        step(
                "the partner's officer cannot end it",
                () -> sambung().agreements().post("partner-officer", path("termination"), notice(today, endDate), 403));
        partnership.refuses(
                "a notice that is dated tomorrow is refused",
                "termination",
                notice(today.plusDays(1), endDate),
                "notice-date-must-have-come");
        partnership.takes(
                "notice is given that it ends in two days, with the reason; until then it is in force",
                "termination",
                notice(today.minusDays(1), endDate),
                "ACTIVE");
        step("both sides read why, since when and until when; the partner is told", () -> {
            var seen = partnership.seenBy("partner-officer").path("termination");
            assertThat(seen.path("code").asText()).isEqualTo("PARTNER_CANNOT_DELIVER");
            assertThat(seen.path("noticeDate").asText())
                    .isEqualTo(today.minusDays(1).toString());
            assertThat(seen.path("endDate").asText()).isEqualTo(endDate.toString());
            var history = sambung().agreements().get(OFFICER, path("history"), 200);
            assertThat(history.findValuesAsText("reason")).contains("Laboratorium pindah gedung");
            assertThat(told(notifications("partner-officer"), "agreement.notice-given"))
                    .isEqualTo(1);
            return seen;
        });
    }

    private static String notice(LocalDate noticeDate, LocalDate endDate) {
        return """
                {"reason": "Laboratorium pindah gedung", "code": "PARTNER_CANNOT_DELIVER", "noticeDate": "%s",
                 "endDate": "%s"}""".formatted(noticeDate, endDate);
    }

    private void nothingNew() {
        var patient =
                referrals.patients("the nurse registers one more", 1, "CONVICT").get(0);
        var late = referrals.recommended("the doctor drafts a referral under it", patient, "OUTPATIENT", CLINICAL);
        refusedAtLast(
                "which nothing covers any more",
                "agreement-must-cover-it",
                () -> referrals.on("doctor", late, "submission", null, 422));
    }

    private void runsToItsEnd(String referral) {
        step(
                "the referral under way goes on: the head permits it",
                () -> referrals.on("facility-head", referral, "permission", "{\"outcome\": \"GRANTED\"}"));
        referrals.escort(referral);
        referrals.movement(referral, "the patient leaves", "departure", "{}", "DEPARTED");
        referrals.clinical(referral, "arrives", "nurse", "arrival", null, "ARRIVED");
        referrals.clinical(referral, "is treated", "nurse", "treatment", REPORTED, "TREATED");
        referrals.movement(referral, "and is back", "return", null, "RETURNED");
        referrals.clinical(referral, "the referral is closed", "doctor", "closure", null, "CLOSED");
    }

    private JsonNode notifications(String role) {
        return sambung().agreements().get(role, "/v1/notifications?limit=100", 200);
    }

    private long told(JsonNode page, String type) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(one -> one.path("type").asText().equals(type)
                        && one.path("objectId").asText().equals(partnership.agreement()))
                .count();
    }

    private String path(String of) {
        return "/v1/agreements/" + partnership.agreement() + "/" + of;
    }
}
