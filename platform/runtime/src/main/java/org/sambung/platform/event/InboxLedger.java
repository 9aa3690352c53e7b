package org.sambung.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What each consumer has seen. Used inside the transaction of the effect. */
@ApplicationScoped
public class InboxLedger {

    private static final String ADVANCE = "insert into inbox_position as p (consumer, aggregate_id, sequence)"
            + " select ?, seen.aggregate, seen.sequence from unnest(?::uuid[], ?::bigint[]) as seen (aggregate, sequence)"
            + " on conflict (consumer, aggregate_id) do update set sequence = greatest(p.sequence, excluded.sequence)"
            + " returning aggregate_id, coalesce(old.sequence, 0)";

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

    /**
     * Moves the consumer's position on each aggregate forward, never back.
     *
     * @return how many events of which aggregate lie unseen in between; nothing of those that miss none
     */
    Map<UUID, Long> advance(String consumer, Map<UUID, Passing.Numbers> seen) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(ADVANCE)) {
            upsert.setString(1, consumer);
            upsert.setArray(2, connection.createArrayOf("uuid", seen.keySet().toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            seen.values().stream().map(Passing.Numbers::last).toArray()));
            try (var before = upsert.executeQuery()) {
                var missing = new LinkedHashMap<UUID, Long>();
                while (before.next()) {
                    var aggregate = before.getObject(1, UUID.class);
                    var numbers = seen.get(aggregate);
                    var unseen = numbers.missing() + Math.max(0, numbers.first() - before.getLong(2) - 1);
                    if (unseen > 0) {
                        missing.put(aggregate, unseen);
                    }
                }
                return missing;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("inbox not written", e);
        }
    }
}
