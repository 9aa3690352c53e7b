package org.sambung.agreements.addendum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.agreements.addendum.AddendumStatus.ABANDONED;
import static org.sambung.agreements.addendum.AddendumStatus.DRAFT;
import static org.sambung.agreements.addendum.AddendumStatus.READY_TO_SIGN;
import static org.sambung.agreements.addendum.AddendumStatus.SIGNED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AddendumStatusTest {

    static final Map<AddendumStatus, Set<AddendumStatus>> EDGES = Map.of(
            DRAFT, Set.of(READY_TO_SIGN, ABANDONED),
            READY_TO_SIGN, Set.of(SIGNED, ABANDONED),
            SIGNED, Set.of(),
            ABANDONED, Set.of());

    @ParameterizedTest
    @MethodSource("pairs")
    void becomes_only_what_it_can(AddendumStatus from, AddendumStatus to) {
        assertThat(from.canBecome(to)).isEqualTo(EDGES.get(from).contains(to));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(AddendumStatus.values())
                .flatMap(from -> Arrays.stream(AddendumStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
