package org.sambung.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.seal.Sealer;

/** Reads a thing's history out of the audit, within the caller's bounds. */
@ApplicationScoped
public class History {

    @Inject
    AgroalDataSource database;

    @Inject
    Sealer sealer;

    /** Oldest first. Needs a transaction, as every read does. */
    public List<HistoryEntry> of(UUID object) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select sequence, action, occurred_at, recorded_at, actor_name, roles, track, from_state,"
                                + " to_state, reason from audit where object_id = ? order by sequence")) {
            select.setObject(1, object);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<HistoryEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("history not read", e);
        }
    }

    HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("sequence"),
                row.getString("action"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                opened(row.getBytes("actor_name"), AuditTrail.ACTOR),
                List.of(row.getString("roles").split(",")),
                row.getString("track"),
                row.getString("from_state"),
                row.getString("to_state"),
                opened(row.getBytes("reason"), AuditTrail.REASON));
    }

    private String opened(byte[] sealed, String place) {
        return sealed == null ? null : new String(sealer.open(sealed, place), StandardCharsets.UTF_8);
    }
}
