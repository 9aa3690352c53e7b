package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIB Bengkulu and Puskesmas Pasar Ikan: a coordination meeting leads to a draft, it is negotiated into an
 * agreement on routine visits and health education, and these run under it. Institutions are real, every person and the dates are invented.
 */
final class Bengkulu extends Story {

    private static final String FACILITY = """
            {"name": "Rutan Kelas IIB Bengkulu", "type": "RUTAN", "class": "IIB", "region": "ID-BE",
             "timeZone": "WIB"}""";
    private static final String PARTNER = """
            {"name": "Puskesmas Pasar Ikan", "kind": "PUSKESMAS", "region": "ID-BE"}""";

    private static final String TITLE = "Pelayanan kesehatan bagi tahanan dan warga binaan";
    private static final String TOPICS = """
            {"subject": "Jadwal kunjungan rutin tim medis", "service": "ROUTINE_CHECKUP"},
            {"subject": "Jenis pelayanan kesehatan", "service": "CURATIVE"},
            {"subject": "Mekanisme rujukan ke fasilitas kesehatan lain"},
            {"subject": "Program penyuluhan kesehatan", "service": "HEALTH_EDUCATION"}""";

    private final Partnership partnership = new Partnership(this);

    Bengkulu(Sambung sambung, Narrator narrator) {
        super("bengkulu", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", "visiting-team");
        meet();
        negotiate();
        var visits = new Visits(partnership);
        var inmates = new Referrals(partnership).patients("the nurse registers five inmates", 5, "DETAINEE");
        routineVisit(visits, inmates);
        healthEducation(visits, inmates);
        visits.lacksService("nothing can be planned under a line that the scope lacks", "SCREENING", "SCREENING");
        nobodyComes(visits);
        evaluate();
    }

    private void evaluate() {
        var evaluation = new Evaluation(partnership);
        evaluation.isRead(
                "both sides evaluate the quarter: a routine visit and education held, another visit missed by the Puskesmas",
                figures -> Evaluation.visits(figures, "ROUTINE_CHECKUP", "held") == 1
                        && Evaluation.visits(figures, "HEALTH_EDUCATION", "held") == 1
                        && Evaluation.visits(figures, "ROUTINE_CHECKUP", "missedByPartner") == 1);
        evaluation.isDrawn("and see it as a chart");
    }

    /** At the Puskesmas; the head of the Rutan is represented by the Kasubsi Pelayanan Tahanan. */
    private void meet() {
        var meetings = new Meetings(partnership);
        var meeting = meetings.held("COORDINATION", partnership.today(), "Puskesmas Pasar Ikan", TOPICS, """
                "attendees": [
                  {"name": "Pejabat Demo", "represents": "FACILITY", "position": "Kasubsi Pelayanan Tahanan",
                   "capacity": "ON_BEHALF"},
                  {"name": "Pejabat Demo", "represents": "PARTNER", "position": "Kepala Puskesmas", "capacity": "SELF"}],
                "text": "Kedua pihak sepakat menyusun rancangan perjanjian kerja sama.",
                "decisions": [{"decision": "Menyusun rancangan", "side": "FACILITY",
                               "owner": "Kasubsi Pelayanan Tahanan", "dueOn": "%s"}]""".formatted(
                        partnership.today().plusDays(14)));
        meetings.correct(meeting, "Kedua pihak sepakat menyusun rancangan perjanjian kerja sama dalam dua minggu.");
        meetings.begin(meeting, TITLE);
    }

    private void negotiate() {
        var today = partnership.today();
        assertThat(partnership.lacks("what is missing can be asked", "READINESS"))
                .containsExactly("NEGOTIATION_NOT_STARTED", "PERIOD");
        partnership.takes("the two sides negotiate", "negotiation", null, "NEGOTIATION");
        partnership.refuses("without a period it is not ready", "readiness", null, "period-must-be-agreed");
        var version = partnership.proposes(
                "Penyuluhan dua kali sebulan terlalu sering; kami sanggup sekali", "HEALTH_EDUCATION", """
                {"reason": "Tenaga penyuluh terbatas", "scope": [%s, %s, %s]}""".formatted(
                                Papers.visits("ROUTINE_CHECKUP", 1, "MONTH", "INMATES"),
                                Papers.visits("HEALTH_EDUCATION", 1, "MONTH", "INMATES"),
                                Papers.line("CURATIVE", "INMATES")));
        assertThat(version).isEqualTo(2);
        assertThat(new Meetings(partnership).difference(1, 2).path("changed").findValuesAsText("field"))
                .containsExactly("COMMITMENT", "COMMITMENT");
        partnership.revises(
                "they agree on monthly visits, monthly health education and treatment, for two years",
                Papers.draft(
                        "PKS",
                        TITLE,
                        today,
                        today.plusYears(2),
                        Papers.visits("ROUTINE_CHECKUP", 1, "MONTH", "INMATES"),
                        Papers.visits("HEALTH_EDUCATION", 1, "MONTH", "INMATES"),
                        Papers.line("CURATIVE", "INMATES")));
        partnership.takes("it is ready to sign", "readiness", null, "READY_TO_SIGN");
        prepare();
        partnership.takes(
                "both heads sign: in force from today",
                "signing",
                Papers.signing(
                        today,
                        "Bengkulu",
                        Papers.head("FACILITY", "Kepala Rutan"),
                        Papers.head("PARTNER", "Kepala Puskesmas")),
                "ACTIVE");
        partnership.isSeenByBothSidesOnly();
        assertThat(partnership.seenBy("partner-officer").path("topics")).isNotEmpty();
    }

    /** Each side its own letter number and signatory. */
    private void prepare() {
        partnership.prepares("the facility prepares its part of the signing", "agreements-officer", """
                {"plannedFor": "%s", "place": "Bengkulu", "letterNumber": "WP.DEMO-1", "signatories": [%s]}""".formatted(
                        partnership.today(), Papers.head("FACILITY", "Kepala Rutan")));
        assertThat(partnership.lacks("the partner's part is missing", "SIGNING"))
                .containsExactly("PARTNER_LETTER_NUMBER", "PARTNER_SIGNATORY");
        partnership.prepares("the partner prepares its own", "partner-officer", """
                {"letterNumber": "DEMO/1", "signatories": [%s]}""".formatted(
                        Papers.head("PARTNER", "Kepala Puskesmas")));
        assertThat(partnership.lacks("nothing is missing any more", "SIGNING")).isEmpty();
    }

    private void routineVisit(Visits visits, List<String> inmates) {
        var plan = visits.plan(
                "routine visits are planned monthly from today, at the facility's own time",
                "ROUTINE_CHECKUP",
                "ROUTINE_CHECKUP",
                visits.monthly());
        visits.isMonthly(plan);
        var visit = visits.first(plan);
        visits.takes(visit, "the Puskesmas confirms today's", "visiting-team", "confirmation", null, "CONFIRMED");
        var work = new WorkDone(partnership);
        work.comesIn(visit);
        visits.takes(visit, "the team comes in", "visiting-team", "start", null, "IN_PROGRESS");
        visits.attend(visit, "three inmates are examined", inmates.subList(0, 3), List.of(), 3, 0);
        visits.attend(visit, "another tablet sends two of them and one more", inmates.subList(1, 4), List.of(), 4, 0);
        visits.complete(
                visit,
                "the team leaves",
                "visit.planned",
                "visit.confirmed",
                "visit.team-listed",
                "visit.entry-cleared",
                "visit.started",
                "visit.attendance-recorded",
                "visit.attendance-recorded",
                "visit.completed");
        work.isVerified(visit);
    }

    private void healthEducation(Visits visits, List<String> inmates) {
        var plan = visits.plan(
                "health education is planned monthly", "HEALTH_EDUCATION", "HEALTH_EDUCATION", visits.monthly());
        var visit = visits.first(plan);
        visits.takes(
                visit,
                "the facility confirms for the Puskesmas",
                "agreements-officer",
                "confirmation",
                null,
                "CONFIRMED");
        visits.takes(visit, "it begins", "nurse", "start", null, "IN_PROGRESS");
        visits.attend(visit, "five inmates come by name", inmates, List.of(), 5, 0);
        new WorkDone(partnership).educates(visit, "Pencegahan tuberkulosis", 45);
        visits.complete(
                visit,
                "it is over",
                "visit.planned",
                "visit.confirmed",
                "visit.started",
                "visit.attendance-recorded",
                "visit.education-held",
                "visit.completed");
    }

    private void nobodyComes(Visits visits) {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var plan = visits.planThatIsOver(
                "the monthly visit to the women's block, of earlier today, is entered late",
                "ROUTINE_CHECKUP",
                "ROUTINE_CHECKUP",
                visits.monthly());
        visits.isMonthly(plan);
        var visit = visits.first(plan);
        visits.takes(
                visit,
                "it had been confirmed the day before",
                "visiting-team",
                "confirmation",
                "{\"occurredAt\": \"" + yesterday + "\"}",
                "CONFIRMED");
        visits.refuses(
                visit,
                "so it cannot be missed for want of a confirmation",
                "nurse",
                "miss",
                "{\"reason\": \"NOT_CONFIRMED\"}",
                "miss-reason-does-not-fit");
        visits.missed(visit, "but nobody came: missed, PARTNER_NO_SHOW", "PARTNER_NO_SHOW");
    }
}
