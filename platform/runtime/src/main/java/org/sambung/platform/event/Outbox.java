package org.sambung.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.sambung.platform.time.Ids;

/** Where events wait, written in the transaction of the change with the exact bytes to send. */
@ApplicationScoped
class Outbox {

    /** Relays share the work by slot: one slot's events leave through one relay at a time, in order. */
    static final int SLOTS = 16;

    private static final String INSERT = "insert into outbox"
            + " (id, slot, aggregate_id, sequence, type, recorded_at, traceparent, payload)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    OutboxRelay relay;

    /** Plain JDBC on the transaction's own connection: this runs inside a flush, where the session must not be used. */
    void append(UUID aggregate, long sequence, DomainEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, ids.next());
            insert.setInt(2, slotOf(aggregate));
            insert.setObject(3, aggregate);
            insert.setLong(4, sequence);
            insert.setString(5, event.type());
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            insert.setString(7, traceparent());
            insert.setBytes(8, json.writeValueAsBytes(event));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("event not written", e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    static int slotOf(UUID aggregate) {
        return Math.floorMod(aggregate.hashCode(), SLOTS);
    }

    private static String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex()
                : null;
    }

    private class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
