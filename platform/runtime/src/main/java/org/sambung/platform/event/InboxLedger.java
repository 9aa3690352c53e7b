package org.sambung.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** What each consumer has seen. Used inside the transaction of the effect. */
@ApplicationScoped
public class InboxLedger {

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /** Notes a message; false if it had been noted before. */
    public boolean note(String consumer, UUID message) {
        return note(consumer, message.toString());
    }

    /** The same for messages whose ids others make. */
    public boolean note(String consumer, String message) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into inbox (consumer, message_id, received_at)"
                        + " values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setString(2, message);
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("inbox not written", e);
        }
    }

    /** Moves the consumer's position on an aggregate forward, never back; how many events lie unseen in between. */
    long advance(String consumer, UUID aggregate, long sequence) {
        try (var connection = database.getConnection();
                var upsert =
                        connection.prepareStatement("insert into inbox_position as p (consumer, aggregate_id, sequence)"
                                + " values (?, ?, ?) on conflict (consumer, aggregate_id)"
                                + " do update set sequence = greatest(p.sequence, excluded.sequence)"
                                + " returning coalesce(old.sequence, 0)")) {
            upsert.setString(1, consumer);
            upsert.setObject(2, aggregate);
            upsert.setLong(3, sequence);
            try (var before = upsert.executeQuery()) {
                before.next();
                return Math.max(0, sequence - before.getLong(1) - 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("inbox not written", e);
        }
    }
}
