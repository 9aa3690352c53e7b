package org.sambung.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.UUID;

/** The relay's view of the outbox: a small pool of its own, outside the services' transactions. */
@ApplicationScoped
class OutboxSlots {

    /** Of each slot at a time. */
    static final int BATCH = 50;

    private static final int DELETED_TOGETHER = 1000;

    /** Any number, the same on every replica: the first key of the slots' advisory locks. */
    private static final int LOCKS = 0x0b0c;

    /**
     * Two statements in one round trip: the first takes the slots that no other replica holds, the second reads what waits in
     * these and sees what their last holder has committed. Slot by slot, so that a great backlog is never sorted.
     */
    private static final String TAKE = "select set_config('relay.slots', coalesce((select string_agg(slot::text, ',')"
            + " from generate_series(0, " + (Outbox.SLOTS - 1) + ") as slot"
            + " where pg_try_advisory_xact_lock(" + LOCKS + ", slot)), ''), true);"
            + " select o.* from unnest(string_to_array(nullif(current_setting('relay.slots'), ''), ',')::smallint[])"
            + " as held (slot) cross join lateral (select id, slot, aggregate_id, sequence, type, recorded_at,"
            + " traceparent, payload, position from outbox where published_at is null and slot = held.slot"
            + " order by position limit " + BATCH + ") o order by o.position";

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
            int slot,
            UUID aggregate,
            long sequence,
            String type,
            Timestamp recordedAt,
            String traceparent,
            byte[] payload) {}

    /**
     * What one look at the outbox came to.
     *
     * @param all whether every slot was free to be looked at, or another replica was at work on some
     * @param more whether there may be more to send at once
     */
    record Round(boolean all, boolean more) {}

    long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from outbox where published_at is null");
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Sends one batch of every slot that no other replica holds. */
    Round publish() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var take = connection.prepareStatement(TAKE)) {
                take.execute();
                var round = send(connection, held(take), rows(take));
                connection.commit();
                return round;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int held(PreparedStatement take) throws SQLException {
        try (var slots = take.getResultSet()) {
            slots.next();
            return slots.getString(1).isEmpty() ? 0 : slots.getString(1).split(",").length;
        }
    }

    /** By position: within an aggregate it follows the sequence, since both are taken under the aggregate's row lock. */
    private static List<Row> rows(PreparedStatement take) throws SQLException {
        take.getMoreResults();
        try (var rows = take.getResultSet()) {
            var batch = new ArrayList<Row>();
            while (rows.next()) {
                batch.add(row(rows));
            }
            return batch;
        }
    }

    private Round send(Connection connection, int held, List<Row> rows) throws SQLException {
        var sent = sent(rows);
        mark(connection, sent);
        var left = new HashMap<Integer, Integer>();
        sent.forEach(row -> left.merge(row.slot(), 1, Integer::sum));
        return new Round(held == Outbox.SLOTS, left.containsValue(BATCH));
    }

    /** One event of an aggregate at a time: if the next were on its way too, it could arrive without the one before. */
    private List<Row> sent(List<Row> rows) {
        var waiting = new LinkedHashMap<UUID, Deque<Row>>();
        for (var row : rows) {
            waiting.computeIfAbsent(row.aggregate(), aggregate -> new ArrayDeque<>())
                    .add(row);
        }
        var sent = new ArrayList<Row>();
        while (!waiting.isEmpty()) {
            var firsts = waiting.values().stream().map(Deque::remove).toList();
            var acknowledged = sender.send(firsts);
            for (int i = 0; i < firsts.size(); i++) {
                var row = firsts.get(i);
                if (acknowledged.get(i)) {
                    sent.add(row);
                }
                if (!acknowledged.get(i) || waiting.get(row.aggregate()).isEmpty()) {
                    waiting.remove(row.aggregate());
                }
            }
        }
        return sent;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("slot"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"),
                row.getString("type"),
                row.getTimestamp("recorded_at"),
                row.getString("traceparent"),
                row.getBytes("payload"));
    }

    private void mark(Connection connection, List<Row> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("update outbox set published_at = ? where id = any (?)")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(
                    2,
                    connection.createArrayOf("uuid", sent.stream().map(Row::id).toArray()));
            update.executeUpdate();
        }
    }

    /** Deletes a batch of published rows; true if there may be more. */
    boolean deletePublishedBefore(Timestamp then) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from outbox where id in"
                        + " (select id from outbox where published_at < ? order by published_at limit "
                        + DELETED_TOGETHER
                        + ")")) {
            delete.setTimestamp(1, then);
            return delete.executeUpdate() == DELETED_TOGETHER;
        }
    }
}
