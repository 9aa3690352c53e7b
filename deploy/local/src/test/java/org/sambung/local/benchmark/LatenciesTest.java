package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_the_nearest_rank_in_milliseconds() {
        var latencies = new Latencies();
        for (int millis = 2000; millis >= 1; millis--) {
            latencies.record(millis * 1_000_000L);
        }

        assertThat(latencies.percentile(0.50)).isEqualTo(1000);
        assertThat(latencies.percentile(0.99)).isEqualTo(1980);
        assertThat(latencies.percentile(1.0)).isEqualTo(2000);
    }

    @Test
    void a_single_slow_answer_in_a_hundred_is_beyond_p99_and_two_are_not() {
        var latencies = new Latencies();
        for (int i = 0; i < 99; i++) {
            latencies.record(1_000_000);
        }
        latencies.record(500_000_000);
        var twoOfThem = new Latencies();
        twoOfThem.add(latencies);
        twoOfThem.record(500_000_000);

        assertThat(latencies.percentile(0.99)).isEqualTo(1);
        assertThat(twoOfThem.percentile(0.99)).isEqualTo(500);
        assertThat(twoOfThem.count()).isEqualTo(101);
    }

    @Test
    void nothing_recorded_is_no_number() {
        assertThat(new Latencies().percentile(0.5)).isNaN();
    }
}
