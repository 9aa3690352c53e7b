package org.sambung.visits.screening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A cohort with its results, read and written many at a time and past the session: ten thousand rows are a few
 * statements and no entities.
 */
@ApplicationScoped
class CohortResults {

    private static final int BATCH = 500;

    @Inject
    AgroalDataSource database;

    @Inject
    Member.SealedOutcome sealing;

    /** One of the cohort. @param sealed the result; null if unknown @param earlier the one it took the place of, or null */
    record Row(
            UUID id,
            UUID patientId,
            String block,
            LocalDate day,
            LocalDate attendedOn,
            String sample,
            byte[] sealed,
            byte[] earlier) {}

    /** A result to be written. */
    record Written(UUID member, ScreeningResult result) {}

    List<Row> of(ScreeningCampaign campaign) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select id, patient_id, block, day, attended_on, sample, result, earlier"
                                + " from screening_member where campaign_id = ? order by day, id")) {
            select.setObject(1, campaign.getId());
            select.setFetchSize(BATCH);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cohort not read", e);
        }
    }

    /** Null if nothing is known. */
    ScreeningResult open(byte[] sealed) {
        var outcome = sealing.convertToEntityAttribute(sealed);
        return outcome == null ? null : outcome.outcome();
    }

    void write(List<Written> results) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update screening_member set earlier = result, result = ? where id = ?")) {
            var waiting = 0;
            for (var one : results) {
                update.setBytes(1, sealing.convertToDatabaseColumn(new Member.Outcome(one.result())));
                update.setObject(2, one.member());
                update.addBatch();
                if (++waiting % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("results not written", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("block"),
                row.getDate("day").toLocalDate(),
                dayOrNull(row.getDate("attended_on")),
                row.getString("sample"),
                row.getBytes("result"),
                row.getBytes("earlier"));
    }

    private static LocalDate dayOrNull(Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
