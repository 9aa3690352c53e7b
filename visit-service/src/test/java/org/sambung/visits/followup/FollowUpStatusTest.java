package org.sambung.visits.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sambung.visits.followup.FollowUpStatus.ASKED;
import static org.sambung.visits.followup.FollowUpStatus.BOOKED;
import static org.sambung.visits.followup.FollowUpStatus.COMPLETED;
import static org.sambung.visits.followup.FollowUpStatus.MISSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.problem.ProblemException;

class FollowUpStatusTest {

    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final UUID VISIT = UUID.randomUUID();

    static final Map<FollowUpStatus, Set<FollowUpStatus>> LEGAL =
            Map.of(ASKED, Set.of(BOOKED, COMPLETED, MISSED), BOOKED, Set.of(ASKED, COMPLETED, MISSED));

    static final Map<FollowUpStatus, Consumer<FollowUp>> VERBS = Map.of(
            ASKED, followUp -> followUp.ask(NOW),
            BOOKED, followUp -> followUp.book(VISIT, NOW),
            COMPLETED, followUp -> followUp.complete(VISIT, NOW),
            MISSED, followUp -> followUp.miss(FollowUpMissed.NOT_SEEN, NOW));

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("edges")
    void only_the_edges_of_the_diagram_exist(FollowUpStatus from, FollowUpStatus to) {
        var followUp = in(from);

        if (LEGAL.getOrDefault(from, Set.of()).contains(to)) {
            VERBS.get(to).accept(followUp);
            assertThat(followUp.getStatus()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> VERBS.get(to).accept(followUp))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409));
            assertThat(followUp.getStatus()).isEqualTo(from);
        }
    }

    static Stream<Arguments> edges() {
        return Stream.of(FollowUpStatus.values())
                .flatMap(from -> Stream.of(FollowUpStatus.values()).map(to -> Arguments.of(from, to)));
    }

    private static FollowUp in(FollowUpStatus status) {
        var terms =
                new FollowUpTerms(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 12, 1));
        var visit = status == ASKED ? Optional.<UUID>empty() : Optional.of(VISIT);
        var followUp = FollowUp.begin(UUID.randomUUID(), terms, "ID-KT", new FollowUp.Wait(NOW, null), visit, NOW);
        if (status == COMPLETED || status == MISSED) {
            VERBS.get(status).accept(followUp);
        }
        return followUp;
    }
}
