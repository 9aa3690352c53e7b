package org.sambung.platform.telemetry;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Spans are recorded where operations name a collector for them. Elsewhere nothing is, or the exporter would knock at this
 * machine's own port for ever; trace ids are made all the same, for logs and events.
 */
class Spans {

    /** What stands in the configuration when nobody has written anything there. */
    static final String NO_COLLECTOR = "http://localhost:4317/";

    @Produces
    @Singleton
    Sampler sampler(
            @ConfigProperty(name = "quarkus.otel.exporter.otlp.traces.endpoint", defaultValue = NO_COLLECTOR)
                    String collector) {
        return collector.equals(NO_COLLECTOR) ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.alwaysOn());
    }
}
