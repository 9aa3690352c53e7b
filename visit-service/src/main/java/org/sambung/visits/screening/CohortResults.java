package org.sambung.visits.screening;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A cohort with its results, read and written many at a time and past the session: ten thousand rows are a few
 * statements and no entities.
 */
@ApplicationScoped
class CohortResults {

    /** So many are read or written at once, and no more are held. */
    static final int BATCH = 500;

    private static final String ROWS = "select id, patient_id, block, day, attended_on, sample, result, earlier"
            + " from screening_member where campaign_id = ?";

    @Inject
    AgroalDataSource database;

    @Inject
    Member.SealedOutcome sealing;

    /**
     * One of the cohort.
     *
     * @param sealed the result; null if unknown
     * @param earlier the uncertain one it took the place of, or null
     */
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
    record Written(Row member, ScreeningResult result) {}

    /** A piece of work with the caller's connection, which is the transaction's. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Those of them whose id or sample that is. */
    List<Row> of(ScreeningCampaign campaign, Collection<UUID> patients, Collection<String> samples) {
        return within(connection -> {
            var found = new ArrayList<Row>();
            found.addAll(
                    keyed(connection, campaign, "patient_id", connection.createArrayOf("uuid", patients.toArray())));
            found.addAll(keyed(connection, campaign, "sample", connection.createArrayOf("text", samples.toArray())));
            return found;
        });
    }

    private static List<Row> keyed(Connection connection, ScreeningCampaign campaign, String column, Array keys)
            throws SQLException {
        try (var select = connection.prepareStatement(ROWS + " and " + column + " = any(?)")) {
            select.setObject(1, campaign.getId());
            select.setArray(2, keys);
            return rows(select);
        }
    }

    /** Null if nothing is known. */
    ScreeningResult open(byte[] sealed) {
        var outcome = sealing.convertToEntityAttribute(sealed);
        return outcome == null ? null : outcome.outcome();
    }

    /** @param within the import that brings them */
    void write(List<Written> results, UUID within) {
        within(connection -> {
            try (var update = connection.prepareStatement(
                    "update screening_member set earlier = result, result = ?, imported_in = ? where id = ?")) {
                for (var one : results) {
                    update.setBytes(1, sealing.convertToDatabaseColumn(new Member.Outcome(one.result())));
                    update.setObject(2, within);
                    update.setObject(3, one.member().id());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    private <T> T within(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cohort not read or written", e);
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var found = new ArrayList<Row>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("block"),
                row.getObject("day", LocalDate.class),
                row.getObject("attended_on", LocalDate.class),
                row.getString("sample"),
                row.getBytes("result"),
                row.getBytes("earlier"));
    }
}
