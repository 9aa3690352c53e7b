package org.sambung.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.semconv.UrlAttributes;
import org.junit.jupiter.api.Test;

class RedactingQueriesTest {

    final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(new RedactingQueries())
            .build()
            .get("test");

    @Test
    void a_token_in_a_query_does_not_leave() {
        var span = tracer.spanBuilder("GET /v1/calendar.ics")
                .setAttribute(UrlAttributes.URL_PATH, "/v1/calendar.ics")
                .setAttribute(UrlAttributes.URL_QUERY, "token=6f")
                .startSpan();

        assertThat(((ReadableSpan) span).getAttributes().asMap())
                .containsEntry(UrlAttributes.URL_PATH, "/v1/calendar.ics")
                .containsEntry(UrlAttributes.URL_QUERY, "REDACTED");
    }

    @Test
    void a_span_without_a_query_is_given_none() {
        var span = tracer.spanBuilder("GET /v1/me").startSpan();

        assertThat(((ReadableSpan) span).getAttributes().asMap()).isEmpty();
    }
}
