package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Every worklist's first page at a fixed rate, of the largest facility with its hospital and region, and of another one;
 * the clinic's also as often as it can be had.
 */
final class Working implements Trial {

    private static final int PER_SECOND = 100;

    /** Whose list it is, and what their token says besides the place. */
    private enum Reader {
        CLINIC("nurse", "facility"),
        FACILITY_HEAD("facility-head", "facility"),
        CUSTODY("custody-officer", "facility"),
        HOSPITAL("referral-desk", "partner"),
        REGION("oversight", "region");

        private final String role;
        private final String place;

        Reader(String role, String place) {
            this.role = role;
            this.place = place;
        }

        private String list() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private Supplier<Request> firstPage(Site site, Doctor of) {
            var where =
                    switch (this) {
                        case HOSPITAL -> of.partner().toString();
                        case REGION -> of.region();
                        default -> of.facility().toString();
                    };
            var token = site.ground()
                    .token("benchmark-" + list() + UUID.randomUUID(), Map.of("roles", List.of(role), place, where));
            var request = Request.get("/v1/worklists/" + list() + "?limit=20", token);
            return () -> request;
        }
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctors = site.population().doctors();
        var largest = doctors.get(0);
        var another = doctors.get(doctors.size() - 1);
        var operation = name() + "-of-" + site.population().rows();
        site.race(operation, site.sambung(Reader.CLINIC.firstPage(site, largest)));
        for (var reader : Reader.values()) {
            var list = operation + "." + reader.list();
            site.arrive(list + ".largest", site.referrals(), PER_SECOND, reader.firstPage(site, largest));
            site.arrive(list + ".another", site.referrals(), PER_SECOND, reader.firstPage(site, another));
        }
    }
}
