package org.sambung.referrals.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static final Instant DUE = Instant.parse("2026-02-05T02:30:00Z");

    final Obligation obligation = new Obligation(
            new Obligation.Key(new UUID(0, 1), 1),
            new UUID(0, 2),
            "ID-KT",
            ObligationKind.HEAD_PERMISSION_AFTERWARDS,
            DUE);

    @Test
    void its_lateness_is_told_once_of_one_due_time() {
        assertThat(obligation.tellOverdue(DUE)).isFalse();
        assertThat(obligation.tellOverdue(DUE.plusSeconds(1))).isTrue();
        assertThat(obligation.tellOverdue(DUE.plusSeconds(2))).isFalse();
    }

    @Test
    void a_due_time_that_moves_is_told_anew_and_one_that_is_said_again_is_not() {
        obligation.tellOverdue(DUE.plusSeconds(1));

        obligation.moveDue(DUE);
        assertThat(obligation.tellOverdue(DUE.plusSeconds(2))).isFalse();

        obligation.moveDue(DUE.plusSeconds(60));
        assertThat(obligation.tellOverdue(DUE.plusSeconds(61))).isTrue();
    }
}
