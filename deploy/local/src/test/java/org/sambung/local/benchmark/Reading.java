package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.util.function.Supplier;

/** A referral by its id, and the record that it was read. */
final class Reading implements Trial {

    private static final int ARRIVALS_PER_SECOND = 100;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctors = site.population().doctors();
        Baseline.copyReferrals(site.ground().referrals(), doctors);
        Supplier<Request> sambung = () -> {
            var doctor = Doctor.anyOf(doctors);
            return Request.get("/v1/referrals/" + doctor.anyReferral(), doctor.token());
        };
        Supplier<Request> minimal =
                () -> Request.get("/referrals/" + Doctor.anyOf(doctors).anyReferral(), null);
        var operation = name() + "-of-" + site.population().rows();
        site.race(
                operation,
                site.sambung(sambung),
                site.minimal(minimal),
                site.bareSql(connection -> BareRead.on(connection, doctors)));
        site.arrive(operation + ".sambung", site.referrals(), ARRIVALS_PER_SECOND, sambung);
        site.arrive(operation + ".minimal", site.minimal(), ARRIVALS_PER_SECOND, minimal);
        Baseline.empty(site.ground().referrals());
    }
}
