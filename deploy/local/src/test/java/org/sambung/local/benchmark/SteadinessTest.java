package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SteadinessTest {

    @Test
    void three_windows_within_five_percent_are_steady() {
        assertThat(Steadiness.isReached(List.of(100.0, 600.0, 1000.0, 1050.0, 1000.0)))
                .isTrue();
    }

    @Test
    void a_window_further_off_is_not() {
        assertThat(Steadiness.isReached(List.of(1000.0, 1060.0, 1000.0))).isFalse();
    }

    @Test
    void two_windows_say_nothing() {
        assertThat(Steadiness.isReached(List.of(1000.0, 1000.0))).isFalse();
    }

    @Test
    void who_answers_nothing_is_never_steady() {
        assertThat(Steadiness.isReached(List.of(0.0, 0.0, 0.0))).isFalse();
    }
}
