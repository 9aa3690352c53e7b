package org.sambung.agreements.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.agreements.accreditation.AccreditationStage.*;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccreditationStageTest {

    static final Map<AccreditationStage, Set<AccreditationStage>> EDGES = Map.of(
            LICENCE, Set.of(REGISTRATION, ENDED),
            REGISTRATION, Set.of(SELF_ASSESSMENT, ENDED),
            SELF_ASSESSMENT, Set.of(MENTORING, ENDED),
            MENTORING, Set.of(SELF_ASSESSMENT, SURVEY, ENDED),
            SURVEY, Set.of(GRADE, ENDED),
            GRADE, Set.of(IMPROVEMENT_PLAN, ENDED),
            IMPROVEMENT_PLAN, Set.of(SELF_ASSESSMENT, ENDED),
            ENDED, Set.of());

    @ParameterizedTest
    @EnumSource
    void goes_nowhere_else(AccreditationStage stage) {
        var nexts = Arrays.stream(AccreditationStage.values())
                .filter(stage::canBecome)
                .collect(Collectors.toSet());
        assertThat(nexts).isEqualTo(EDGES.get(stage));
    }
}
