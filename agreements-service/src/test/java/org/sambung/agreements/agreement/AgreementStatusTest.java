package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.agreements.agreement.AgreementStatus.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementStatusTest {

    static final Map<AgreementStatus, Set<AgreementStatus>> EDGES = Map.of(
            DRAFT, Set.of(NEGOTIATION, ABANDONED),
            NEGOTIATION, Set.of(READY_TO_SIGN, ABANDONED),
            READY_TO_SIGN, Set.of(SIGNED, ABANDONED),
            SIGNED, Set.of(ACTIVE),
            ACTIVE, Set.of(SUSPENDED, TERMINATED, EXPIRED),
            SUSPENDED, Set.of(ACTIVE, TERMINATED, EXPIRED),
            TERMINATED, Set.of(),
            EXPIRED, Set.of(),
            ABANDONED, Set.of());

    @ParameterizedTest
    @EnumSource
    void goes_nowhere_else(AgreementStatus status) {
        var nexts = Arrays.stream(AgreementStatus.values())
                .filter(status::canBecome)
                .collect(Collectors.toSet());
        assertThat(nexts).isEqualTo(EDGES.get(status));
    }
}
