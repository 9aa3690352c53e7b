package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.util.function.Supplier;

/** A referral drafted: six rows in one commit, everywhere the same. */
final class Creating implements Trial {

    private static final int[] ARRIVALS_PER_SECOND = {50, 100, 200};

    @Override
    public String name() {
        return "create";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctors = site.population().doctors();
        var sambung = drafts(site);
        Supplier<Request> minimal = () -> {
            var doctor = Doctor.anyOf(doctors);
            return Request.post("/referrals", null, Letters.minimalDraft(doctor.anyPatient(), doctor), 201);
        };
        site.race(
                name(),
                site.sambung(sambung),
                site.minimal(minimal),
                site.bareSql(connection -> BareDraft.on(connection, doctors)));
        for (var rate : ARRIVALS_PER_SECOND) {
            site.arrive("create.sambung", site.referrals(), rate, sambung);
            site.arrive("create.minimal", site.minimal(), rate, minimal);
        }
        Baseline.empty(site.ground().referrals());
    }

    /** Drafts by any of the doctors. */
    static Supplier<Request> drafts(Site site) throws SQLException {
        var doctors = site.population().doctors();
        return () -> {
            var doctor = Doctor.anyOf(doctors);
            var draft = Letters.draft(doctor.anyPatient(), doctor.partner());
            return Request.post("/v1/referrals", doctor.token(), draft, 201);
        };
    }
}
