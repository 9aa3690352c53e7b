package org.sambung.platform.event;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * An effect is a span of its own in the trace of what caused it, which the event's header {@code traceparent} names. Events
 * without an effect leave none.
 */
@ApplicationScoped
class TraceOfCause {

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String name) {
            var header = headers.lastHeader(name);
            return header == null || header.value() == null
                    ? null
                    : new String(header.value(), StandardCharsets.US_ASCII);
        }
    };

    @Inject
    Tracer tracer;

    /** Runs what a consumer does with an event; a header that is missing or malformed begins a trace. */
    void goOn(String consumer, ConsumerRecord<String, byte[]> record, Runnable effect) {
        var cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), HEADERS);
        var span = tracer.spanBuilder(consumer)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(cause)
                .startSpan();
        try (var scope = cause.with(span).makeCurrent()) {
            effect.run();
        } finally {
            span.end();
        }
    }
}
