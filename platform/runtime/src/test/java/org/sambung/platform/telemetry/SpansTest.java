package org.sambung.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

class SpansTest {

    final Spans spans = new Spans();

    @Test
    void are_recorded_for_a_collector() {
        assertThat(spans.sampler("http://collector.observability:4317"))
                .isEqualTo(Sampler.parentBased(Sampler.alwaysOn()));
    }

    @Test
    void are_recorded_for_nobody_else() {
        assertThat(spans.sampler(Spans.NO_COLLECTOR)).isEqualTo(Sampler.alwaysOff());
    }
}
