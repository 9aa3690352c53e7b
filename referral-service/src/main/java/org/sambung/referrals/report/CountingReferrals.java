package org.sambung.referrals.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.report.Figures.Times;

/** Counts a month's referrals in the database, for whoever asks; only what may be told leaves. */
@ApplicationScoped
class CountingReferrals {

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    KeptReports kept;

    @Inject
    ReportConfig config;

    @Inject
    Clock clock;

    /** Of a closed month all that may be told; of one that runs rough figures, which do not tell from day to day who came. */
    ReferralReport of(YearMonth month) {
        return isClosed(month) ? kept.keep(month, () -> counted(month, true)) : counted(month, false);
    }

    private boolean isClosed(YearMonth month) {
        var end = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(ReportResource.CAPITAL)
                .toInstant();
        return !clock.instant().isBefore(end.plus(config.closesAfter()));
    }

    private ReferralReport counted(YearMonth month, boolean closed) {
        var rows = new ArrayList<Figures>();
        var whole = Figures.NONE;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select * from referral_report(?, ?)")) {
            select.setObject(1, month.atDay(1));
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("whole")) {
                        whole = figures(row);
                    } else {
                        rows.add(figures(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("referrals not counted", e);
        }
        return closed
                ? ReferralReport.closed(month, rows, whole, new KnownNames())
                : ReferralReport.running(month, rows, new KnownNames());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getObject("facility_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getLong("outpatient"),
                row.getLong("inpatient"),
                row.getLong("emergency_within"),
                row.getLong("emergency_outside"),
                row.getLong("kept"),
                row.getLong("missed"),
                times(row, "departures", "departure"),
                times(row, "answers", "answer"),
                times(row, "returns", "return"));
    }

    private static Times times(ResultSet row, String many, String what) throws SQLException {
        return new Times(
                row.getLong(many),
                row.getObject(what + "_median", Integer.class),
                row.getObject(what + "_p90", Integer.class));
    }

    private class KnownNames implements ReferralReport.Names {

        @Override
        public String facility(UUID id) {
            var known = id == null ? null : entities.find(KnownFacility.class, id);
            return known == null ? null : known.getName();
        }

        @Override
        public String partner(UUID id) {
            var known = id == null ? null : entities.find(KnownPartner.class, id);
            return known == null ? null : known.getName();
        }
    }
}
