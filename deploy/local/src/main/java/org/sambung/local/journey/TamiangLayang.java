package org.sambung.local.journey;

import java.time.LocalDate;
import java.util.List;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/**
 * Rutan Kelas IIB Tamiang Layang and UPTD Puskesmas Tamiang Layang: an MoU signed on 8 October 2025 by a Kasubsi on behalf
 * of the Karutan and by the head of the UPTD, for inmates and staff. Institutions are real, every person is invented.
 */
final class TamiangLayang extends Story {

    private static final LocalDate SIGNED = LocalDate.of(2025, 10, 8);
    private static final String TEAM = "visiting-team";

    private static final String FACILITY = """
            {"name": "Rutan Kelas IIB Tamiang Layang", "type": "RUTAN", "class": "IIB", "region": "ID-KT",
             "timeZone": "WIB"}""";
    private static final String PARTNER = """
            {"name": "UPTD Puskesmas Tamiang Layang", "kind": "PUSKESMAS", "region": "ID-KT"}""";

    private final Partnership partnership = new Partnership(this);

    TamiangLayang(Sambung sambung, Narrator narrator) {
        super("tamiang-layang", sambung, narrator);
    }

    void play() {
        partnership.register(FACILITY, PARTNER, "partner-officer", TEAM);
        sign();
        new Scan(partnership).comesBackAsItWent();
        var renewal = new Renewal(partnership);
        renewal.recordsOldPaper("an older paper is entered as far as its date is known");
        renewal.renews(
                "its renewal is begun: a draft that follows without a gap",
                partnership.today().plusYears(5));
        var visits = new Visits(partnership);
        examineInmatesAndStaff(visits);
        callOffScreening(visits);
        new Screening(partnership).play();
        new Ending(partnership).play();
    }

    private void sign() {
        partnership.drafts(
                "the officer drafts an MoU for inmates and staff",
                Papers.draft(
                        "MOU",
                        "Pemeriksaan kesehatan, penanganan penyakit menular, upaya promotif dan preventif",
                        SIGNED,
                        partnership.today().plusYears(2),
                        Papers.line("ROUTINE_CHECKUP", "INMATES", "STAFF"),
                        Papers.line("COMMUNICABLE_DISEASE", "INMATES", "STAFF"),
                        Papers.line("PREVENTION", "INMATES", "STAFF")));
        partnership.takes("it is negotiated", "negotiation", null, "NEGOTIATION");
        partnership.takes("and ready to sign", "readiness", null, "READY_TO_SIGN");
        partnership.refuses(
                "a Kasubsi whose mandate begins a day later is refused",
                "signing",
                signing(SIGNED.plusDays(1)),
                "mandate-must-cover-signing-date");
        partnership.takes(
                "signed on 8 Oct 2025 by the Kasubsi a.n. Karutan and the head of the UPTD, staff present: in force",
                "signing",
                signing(SIGNED),
                "ACTIVE");
        partnership.isSeenByBothSidesOnly();
    }

    private static String signing(LocalDate mandateFrom) {
        return Papers.signing(
                SIGNED,
                "Tamiang Layang",
                Papers.onBehalf("FACILITY", "Kepala Subseksi Pelayanan Tahanan", mandateFrom, mandateFrom.plusDays(7)),
                Papers.head("PARTNER", "Kepala UPTD Puskesmas"),
                "Staf Rutan",
                "Staf UPTD Puskesmas");
    }

    private void examineInmatesAndStaff(Visits visits) {
        var inmates = new Referrals(partnership).patients("the nurse registers three inmates", 3, "CONVICT");
        var plan = visits.plan(
                "check-ups are planned fortnightly from today",
                "ROUTINE_CHECKUP",
                "ROUTINE_CHECKUP",
                "FREQ=WEEKLY;INTERVAL=2");
        var visit = visits.first(plan);
        visits.takes(visit, "the Puskesmas confirms today's", "partner-officer", "confirmation", null, "CONFIRMED");
        new VisitPack(partnership).isDownloaded(visit, inmates);
        visits.takes(visit, "the team comes in", TEAM, "start", null, "IN_PROGRESS");
        visits.attend(visit, "it examines inmates", inmates, List.of(), 3, 0);
        visits.attend(
                visit,
                "and staff, each counted once",
                List.of(),
                List.of("Sipir Satu Demo", "Sipir Dua Demo", "Sipir Satu Demo"),
                3,
                2);
        var work = new WorkDone(partnership);
        work.finds(visit, inmates);
        visits.complete(
                visit,
                "the team leaves",
                "visit.planned",
                "visit.confirmed",
                "visit.roster-set",
                "visit.started",
                "visit.attendance-recorded",
                "visit.attendance-recorded",
                "visit.findings-recorded",
                "visit.completed");
        work.isVerified(visit);
        var care = new CareInside(partnership);
        care.examines(new Referrals(partnership)
                .patients("the nurse registers a newcomer", 1, "CONVICT")
                .get(0));
        care.isInTheCalendar();
    }

    private void callOffScreening(Visits visits) {
        var visit = visits.first(visits.plan(
                "a screening is planned under the line of communicable diseases",
                "COMMUNICABLE_DISEASE",
                "SCREENING",
                "FREQ=MONTHLY"));
        visits.refuses(
                visit,
                "the Puskesmas cannot call it off in the facility's name",
                TEAM,
                "cancellation",
                "{\"by\": \"FACILITY\", \"reason\": \"NO_ESCORT_OR_ROOM\"}",
                "cannot-speak-for-the-facility");
        visits.takes(
                visit,
                "it calls it off in its own, for want of supplies",
                TEAM,
                "cancellation",
                "{\"by\": \"PARTNER\", \"reason\": \"NO_SUPPLIES\"}",
                "CANCELLED");
    }
}
