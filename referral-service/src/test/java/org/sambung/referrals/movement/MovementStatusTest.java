package org.sambung.referrals.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sambung.referrals.movement.MovementStatus.AT_HOSPITAL;
import static org.sambung.referrals.movement.MovementStatus.CUSTODY_ENDED;
import static org.sambung.referrals.movement.MovementStatus.DEPARTED;
import static org.sambung.referrals.movement.MovementStatus.DIED;
import static org.sambung.referrals.movement.MovementStatus.ESCAPED;
import static org.sambung.referrals.movement.MovementStatus.ESCORT_ASSIGNED;
import static org.sambung.referrals.movement.MovementStatus.NOT_PLANNED;
import static org.sambung.referrals.movement.MovementStatus.PASSED_ON;
import static org.sambung.referrals.movement.MovementStatus.RETURNED;
import static org.sambung.referrals.movement.MovementStatus.values;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states; what the table does not name is illegal. */
class MovementStatusTest {

    static final Map<MovementStatus, Set<MovementStatus>> EDGES = Map.of(
            NOT_PLANNED, Set.of(ESCORT_ASSIGNED, DEPARTED, DIED, CUSTODY_ENDED),
            ESCORT_ASSIGNED, Set.of(ESCORT_ASSIGNED, DEPARTED, DIED, CUSTODY_ENDED),
            DEPARTED, Set.of(AT_HOSPITAL, RETURNED, PASSED_ON, ESCAPED, DIED, CUSTODY_ENDED),
            AT_HOSPITAL, Set.of(RETURNED, PASSED_ON, ESCAPED, DIED, CUSTODY_ENDED),
            ESCAPED, Set.of(RETURNED, DIED, CUSTODY_ENDED));

    static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("pairs")
    void a_state_becomes_only_what_the_table_names(MovementStatus from, MovementStatus to, boolean legal) {
        assertThat(from.canBecome(to)).isEqualTo(legal);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values())
                .map(to -> Arguments.of(
                        from, to, EDGES.getOrDefault(from, Set.of()).contains(to))));
    }

    @Test
    void nobody_departs_twice() {
        var track = new MovementTrack();
        track.depart(NOON, null);

        assertThatIllegalStateException().isThrownBy(() -> track.depart(NOON, null));
    }

    @Test
    void overdue_is_out_past_the_expected_return() {
        var track = new MovementTrack();
        track.assign(new Escort(List.of(), false, null, null), new MovementPlan(null, null));
        track.depart(NOON, NOON.plusSeconds(60));

        assertThat(track.isOverdueAt(NOON.plusSeconds(60))).isFalse();
        assertThat(track.isOverdueAt(NOON.plusSeconds(61))).isTrue();
        track.comeBack(NOON.plusSeconds(90));
        assertThat(track.isOverdueAt(NOON.plusSeconds(91))).isFalse();
    }
}
