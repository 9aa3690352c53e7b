package org.sambung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    /** Connection, resources, shutdown, system, deadlock, idle in transaction and transaction timeout, the pool's own. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "58030", "40P01", "25P03", "25P04", ""})
    void what_passes_is_worth_another_try(String state) {
        var trouble = new IllegalStateException(new SQLException("", state.isEmpty() ? null : state));

        assertThat(DatabaseTrouble.mayPass(trouble)).isTrue();
    }

    /** A constraint, a value too long, a statement after another failed, no such column. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "25P02", "42703"})
    void a_mistake_is_none(String state) {
        assertThat(DatabaseTrouble.mayPass(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }
}
