package org.sambung.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;
import org.sambung.platform.commit.Row;
import org.sambung.platform.commit.RowsAtCommit;
import org.sambung.platform.time.Ids;

/** Where events wait, written in the transaction of the change with the exact bytes to send. */
@ApplicationScoped
class Outbox {

    /** Relays share the work by slot: one slot's events leave through one relay at a time, in order. */
    static final int SLOTS = 16;

    @Inject
    RowsAtCommit rows;

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

    void append(UUID aggregate, long sequence, DomainEvent event) {
        rows.add(Row.into("outbox")
                .uuid("id", ids.next())
                .number("slot", slotOf(aggregate))
                .uuid("aggregate_id", aggregate)
                .number("sequence", sequence)
                .text("type", event.type())
                .time("recorded_at", clock.instant())
                .text("traceparent", traceparent())
                .bytes("payload", bytes(event)));
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private byte[] bytes(DomainEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event not written", e);
        }
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
