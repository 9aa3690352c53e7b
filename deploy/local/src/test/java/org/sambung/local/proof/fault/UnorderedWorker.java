package org.sambung.local.proof.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sambung.local.proof.checker.Database;

/** What the relay must not be: one of several that take what nobody else has taken, whatever it belongs to. */
final class UnorderedWorker implements Runnable {

    private static final int BATCH = 5;
    private static final long LONGEST_PAUSE = 4_000_000;

    private final Database database;
    private final Sending sending;

    UnorderedWorker(Database database, Sending sending) {
        this.database = database;
        this.sending = sending;
    }

    /** Until nothing is left. */
    @Override
    public void run() {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            while (take(connection) > 0) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int take(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("update outbox set published_at = now() where id in"
                        + " (select id from outbox where published_at is null order by position limit " + BATCH
                        + " for update skip locked) returning id, aggregate_id, sequence, type, payload");
                var rows = select.executeQuery()) {
            var taken = 0;
            while (rows.next()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
                sending.send(Sending.headed(
                        new ProducerRecord<>("agreements", rows.getString("aggregate_id"), rows.getBytes("payload")),
                        rows.getObject("id", UUID.class),
                        rows.getString("type"),
                        rows.getLong("sequence")));
                taken++;
            }
            return taken;
        }
    }
}
