package org.sambung.platform.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables whose rows are chained, and what of a row is hashed: all of it. */
enum AuditRow {
    CHANGE(
            "audit",
            "id",
            "object_id",
            "sequence",
            "facility_id",
            "partner_id",
            "region",
            "occurred_at",
            "recorded_at",
            "subject",
            "roles",
            "actor_name",
            "action",
            "track",
            "from_state",
            "to_state",
            "reason"),
    READ(
            "read_audit",
            "id",
            "object_id",
            "patient_id",
            "facility_id",
            "partner_id",
            "region",
            "read_at",
            "subject",
            "roles",
            "actor_name",
            "operation",
            "parts");

    private final String table;
    private final List<String> columns;

    AuditRow(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    String table() {
        return table;
    }

    static Optional<AuditRow> of(String table) {
        return Arrays.stream(values()).filter(kind -> kind.table.equals(table)).findFirst();
    }

    /** The hashes of those rows that are there, by id. */
    Map<UUID, byte[]> hashes(Connection connection, Collection<UUID> ids) throws SQLException {
        var hashes = new HashMap<UUID, byte[]>();
        if (ids.isEmpty()) {
            return hashes;
        }
        try (var select = connection.prepareStatement(
                "select " + String.join(", ", columns) + " from " + table + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getObject("id", UUID.class), hash(rows));
                }
            }
        }
        return hashes;
    }

    /** Each value with its column's name and its length. No value, no bytes: a column added later leaves old hashes true. */
    private byte[] hash(ResultSet row) throws SQLException {
        var digest = Head.sha256();
        add(digest, "table", table);
        for (var column : columns) {
            var value = row.getObject(column);
            if (value != null) {
                add(digest, column, value);
            }
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String name, Object value) {
        var bytes = bytes(value);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        var text = value instanceof Timestamp time ? time.toInstant().toString() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
