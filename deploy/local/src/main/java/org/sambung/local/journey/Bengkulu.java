package org.sambung.local.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIB Bengkulu and Puskesmas Pasar Ikan: a draft is negotiated into an agreement on routine visits and health
 * education, and these run under it. Institutions are real, every person and the dates are invented.
 */
final class Bengkulu extends Story {

    private static final String FACILITY = """
            {"name": "Rutan Kelas IIB Bengkulu", "type": "RUTAN", "class": "IIB", "region": "ID-BE",
             "timeZone": "WIB"}""";
    private static final String PARTNER = """
            {"name": "Puskesmas Pasar Ikan", "kind": "PUSKESMAS", "region": "ID-BE"}""";

    private final Partnership partnership = new Partnership(this);

    Bengkulu(Sambung sambung, Narrator narrator) {
        super("bengkulu", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", "visiting-team");
        negotiate();
        var visits = new Visits(partnership);
        var inmates = new Referrals(partnership).patients("the nurse registers five inmates", 5, "DETAINEE");
        routineVisit(visits, inmates);
        healthEducation(visits, inmates);
        nobodyComes(visits);
    }

    private void negotiate() {
        var today = partnership.today();
        var title = "Pelayanan kesehatan bagi tahanan dan warga binaan";
        partnership.drafts(
                "the officer drafts an agreement that says nothing yet", Papers.draft("PKS", title, null, null));
        partnership.takes("the two sides negotiate", "negotiation", null, "NEGOTIATION");
        partnership.refuses(
                "while it promises nothing it is not ready", "readiness", null, "scope-must-promise-something");
        partnership.revises(
                "they agree on weekly visits, monthly health education and treatment",
                Papers.draft(
                        "PKS",
                        title,
                        today,
                        today.plusYears(2),
                        Papers.visits("ROUTINE_CHECKUP", 4, "MONTH", "INMATES"),
                        Papers.visits("HEALTH_EDUCATION", 1, "MONTH", "INMATES"),
                        Papers.line("CURATIVE", "INMATES")));
        partnership.takes("it is ready to sign", "readiness", null, "READY_TO_SIGN");
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
    }

    private void routineVisit(Visits visits, List<String> inmates) {
        var plan = visits.plan(
                "routine visits are planned weekly from today, at the facility's own time",
                "ROUTINE_CHECKUP",
                "ROUTINE_CHECKUP",
                "FREQ=WEEKLY");
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
                "health education is planned monthly", "HEALTH_EDUCATION", "HEALTH_EDUCATION", "FREQ=MONTHLY");
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
        var visit = visits.first(
                visits.planThatIsOver("a treatment of earlier today is entered late", "CURATIVE", "TREATMENT"));
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
