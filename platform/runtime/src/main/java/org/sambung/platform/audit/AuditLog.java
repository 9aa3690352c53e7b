package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.seal.Sealer;

/** What an auditor asks of the audit: newest first, of the caller's region; row security beneath gives no more anyway. */
@ApplicationScoped
class AuditLog {

    @Inject
    AgroalDataSource database;

    @Inject
    Caller caller;

    @Inject
    Sealer sealer;

    @Inject
    History history;

    /**
     * Any of the filters may be null.
     *
     * @param about the patient read of, or the thing changed
     * @param until exclusive
     * @param cursor the id of the last row of the page before
     */
    record Question(UUID about, String subject, Instant from, Instant until, UUID cursor, int most) {}

    private interface Entry<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<ReadEntry> reads(Question question) {
        return ask("read_audit", "patient_id", "read_at", question, this::read);
    }

    List<ChangeEntry> changes(Question question) {
        return ask("audit", "object_id", "recorded_at", question, this::change);
    }

    private <T> List<T> ask(String table, String about, String time, Question question, Entry<T> entry) {
        var sql = new StringBuilder("select * from " + table + " where region = ?");
        var values = new ArrayList<Object>();
        values.add(caller.identity().region());
        narrow(sql, values, " and " + about + " = ?", question.about());
        narrow(sql, values, " and subject = ?", question.subject());
        narrow(sql, values, " and " + time + " >= ?", timestamp(question.from()));
        narrow(sql, values, " and " + time + " < ?", timestamp(question.until()));
        narrow(
                sql,
                values,
                " and (" + time + ", id) < (select " + time + ", id from " + table + " where id = ?)",
                question.cursor());
        sql.append(" order by " + time + " desc, id desc limit " + question.most());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<T>();
                while (rows.next()) {
                    entries.add(entry.of(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("audit not read", e);
        }
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private ReadEntry read(ResultSet row) throws SQLException {
        var name = row.getBytes("actor_name");
        return new ReadEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("read_at").toInstant(),
                row.getString("subject"),
                name == null ? null : new String(sealer.open(name, ReadRecord.NAME), StandardCharsets.UTF_8),
                List.of(row.getString("roles").split(",")),
                row.getString("operation"),
                row.getObject("object_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getObject("facility_id", UUID.class),
                Arrays.stream(row.getString("parts").split(","))
                        .map(ReadPart::valueOf)
                        .toList());
    }

    private ChangeEntry change(ResultSet row) throws SQLException {
        return new ChangeEntry(
                row.getObject("id", UUID.class),
                row.getObject("object_id", UUID.class),
                row.getObject("facility_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("subject"),
                history.entry(row));
    }
}
