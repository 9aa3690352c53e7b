package org.sambung.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The relay's view of the outbox: a small pool of its own, outside the services' transactions. */
@ApplicationScoped
class OutboxSlots {

    static final int BATCH = 200;

    /** Any number, the same on every replica: the first key of the slots' advisory locks. */
    private static final int LOCKS = 0x0b0c;

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    EventSender sender;

    @Inject
    Clock clock;

    /** A row as it will be sent. */
    record Row(
            UUID id,
            UUID aggregate,
            long sequence,
            String type,
            Timestamp recordedAt,
            String traceparent,
            byte[] payload) {}

    /** How many rows wait, by slot. */
    Map<Integer, Long> waiting() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select slot, count(*) from outbox where published_at is null group by slot");
                var rows = select.executeQuery()) {
            var waiting = new HashMap<Integer, Long>();
            while (rows.next()) {
                waiting.put(rows.getInt(1), rows.getLong(2));
            }
            return waiting;
        }
    }

    /** Sends one batch of a slot, unless another replica holds the slot. True if a whole batch left. */
    boolean publish(int slot) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var full = lock(connection, slot) && send(connection, slot);
                connection.commit();
                return full;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** One event of an aggregate at a time: if the next were on its way too, it could arrive without the one before. */
    private boolean send(Connection connection, int slot) throws SQLException {
        var waiting = new LinkedHashMap<UUID, Deque<Row>>();
        for (var row : read(connection, slot)) {
            waiting.computeIfAbsent(row.aggregate(), aggregate -> new ArrayDeque<>())
                    .add(row);
        }
        var sent = new ArrayList<UUID>();
        while (!waiting.isEmpty()) {
            var firsts = waiting.values().stream().map(Deque::remove).toList();
            var acknowledged = sender.send(firsts);
            for (int i = 0; i < firsts.size(); i++) {
                var row = firsts.get(i);
                if (acknowledged.get(i)) {
                    sent.add(row.id());
                }
                if (!acknowledged.get(i) || waiting.get(row.aggregate()).isEmpty()) {
                    waiting.remove(row.aggregate());
                }
            }
        }
        mark(connection, sent);
        return sent.size() == BATCH;
    }

    private static boolean lock(Connection connection, int slot) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, slot);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** By position: within an aggregate it follows the sequence, since both are taken under the aggregate's row lock. */
    private static List<Row> read(Connection connection, int slot) throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, aggregate_id, sequence, type, recorded_at, traceparent, payload from outbox"
                        + " where published_at is null and slot = ? order by position limit " + BATCH)) {
            select.setInt(1, slot);
            try (var rows = select.executeQuery()) {
                var batch = new ArrayList<Row>();
                while (rows.next()) {
                    batch.add(row(rows));
                }
                return batch;
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getLong(3),
                rows.getString(4),
                rows.getTimestamp(5),
                rows.getString(6),
                rows.getBytes(7));
    }

    private void mark(Connection connection, List<UUID> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("update outbox set published_at = ? where id = any (?)")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("uuid", sent.toArray()));
            update.executeUpdate();
        }
    }

    /** Deletes a batch of published rows; true if there may be more. */
    boolean deletePublishedBefore(Timestamp then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from outbox where id in"
                        + " (select id from outbox where published_at < ? order by published_at limit " + BATCH * 5
                        + ")")) {
            delete.setTimestamp(1, then);
            return delete.executeUpdate() == BATCH * 5;
        }
    }
}
