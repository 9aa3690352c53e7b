package org.sambung.local.benchmark;

import java.sql.SQLException;
import java.util.UUID;

/**
 * Pages of 20 of the largest facility, which has a tenth of all rows: the newest, those of one state, and the thousandth
 * page beside the first.
 */
final class Listing implements Trial {

    private static final int PAGE = 20;
    private static final int DEEP_PAGE = 1000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void run(Site site) throws SQLException {
        var doctor = site.population().doctors().get(0);
        var list = Request.get("/v1/referrals?limit=" + PAGE, doctor.token());
        var ofState = Request.get("/v1/referrals?clinicalStatus=SUBMITTED&limit=" + PAGE, doctor.token());
        var rows = site.population().rows();
        site.race("list-of-" + rows, site.sambung(() -> list));
        site.race("list-of-one-state-of-" + rows, site.sambung(() -> ofState));
        var cursor = endOfPage(site.ground().referrals(), doctor.facility(), DEEP_PAGE - 1);
        if (cursor != null) {
            var deep = Request.get("/v1/referrals?limit=" + PAGE + "&cursor=" + cursor, doctor.token());
            site.race("pages-of-" + rows, site.sambung("page-1000", () -> deep), site.sambung("page-1", () -> list));
        }
    }

    /** Where that page ends; null when there are not so many. */
    private static UUID endOfPage(ReferralsDatabase database, UUID facility, int page) throws SQLException {
        try (var connection = database.superuser();
                var select = connection.prepareStatement(
                        "select id from referral where facility_id = ? order by id desc limit 1 offset ?")) {
            select.setObject(1, facility);
            select.setInt(2, page * PAGE - 1);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }
}
