package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long BEGIN = -5_000;

    @Test
    void they_come_evenly_and_do_not_move_when_they_are_taken_late() {
        var arrivals = new Arrivals(BEGIN, 100, Duration.ofSeconds(1));

        assertThat(arrivals.isDue(BEGIN)).isTrue();
        assertThat(arrivals.next()).isEqualTo(BEGIN);
        assertThat(arrivals.isDue(BEGIN + 9_999_999)).isFalse();
        assertThat(arrivals.millisToNext(BEGIN + 4_000_000)).isEqualTo(6);
        assertThat(arrivals.isDue(BEGIN + 800_000_000)).isTrue();
        assertThat(arrivals.next()).isEqualTo(BEGIN + 10_000_000);
        assertThat(arrivals.next()).isEqualTo(BEGIN + 20_000_000);
    }

    @Test
    void there_are_as_many_as_the_rate_and_the_time_make() {
        var arrivals = new Arrivals(BEGIN, 200, Duration.ofMillis(1500));
        var count = 0;
        while (arrivals.hasNext()) {
            arrivals.next();
            count++;
        }

        assertThat(count).isEqualTo(300);
        assertThat(arrivals.isDue(Long.MAX_VALUE / 2)).isFalse();
    }
}
