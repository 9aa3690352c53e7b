package org.sambung.local.proof.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sambung.local.proof.checker.Database;

/** What the relay must not be: it remembers how far it has come, and so passes over what is committed late. */
final class CursorPoller implements Runnable {

    private final Database database;
    private final Sending sending;
    private long last;
    private volatile boolean running = true;

    CursorPoller(Database database, Sending sending) {
        this.database = database;
        this.sending = sending;
        this.last = database.number("select coalesce(max(position), 0) from outbox");
    }

    @Override
    public void run() {
        try (var connection = database.connect()) {
            // Once more after it was told to stop, so that it has come as far as it ever will.
            for (var go = true; go; ) {
                go = running;
                poll(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void poll(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement("select id, aggregate_id, sequence, type, payload, position from outbox"
                        + " where position > ? order by position")) {
            select.setLong(1, last);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sending.send(Sending.headed(
                            new ProducerRecord<>(
                                    "agreements", rows.getString("aggregate_id"), rows.getBytes("payload")),
                            rows.getObject("id", UUID.class),
                            rows.getString("type"),
                            rows.getLong("sequence")));
                    last = rows.getLong("position");
                }
            }
        }
    }

    void stop() {
        running = false;
    }
}
