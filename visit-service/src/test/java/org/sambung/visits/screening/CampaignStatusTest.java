package org.sambung.visits.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sambung.visits.screening.CampaignStatus.CANCELLED;
import static org.sambung.visits.screening.CampaignStatus.CLOSED;
import static org.sambung.visits.screening.CampaignStatus.PLANNED;
import static org.sambung.visits.screening.CampaignStatus.RUNNING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.problem.ProblemException;

class CampaignStatusTest {

    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    static final Map<CampaignStatus, Set<CampaignStatus>> LEGAL =
            Map.of(PLANNED, Set.of(RUNNING, CANCELLED), RUNNING, Set.of(CLOSED));

    static final Map<String, Consumer<ScreeningCampaign>> VERBS = Map.of(
            "attend", campaign -> campaign.attend(1, 0, NOW),
            "results", campaign -> campaign.takeResults(1, 0, 0, NOW),
            "close", campaign -> campaign.close(NOW),
            "cancel", campaign -> campaign.cancel(NOW));

    static final Map<String, Set<CampaignStatus>> POSSIBLE = Map.of(
            "attend", Set.of(PLANNED, RUNNING),
            "results", Set.of(RUNNING, CLOSED),
            "close", Set.of(RUNNING),
            "cancel", Set.of(PLANNED));

    static final Map<CampaignStatus, List<String>> PATHS = Map.of(
            PLANNED, List.of(),
            RUNNING, List.of("attend"),
            CLOSED, List.of("attend", "close"),
            CANCELLED, List.of("cancel"));

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void only_the_edges_of_the_diagram_exist(CampaignStatus from) {
        assertThat(Stream.of(CampaignStatus.values()).filter(from::canBecome))
                .containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("all")
    void a_verb_is_refused_where_it_is_not_possible(CampaignStatus from, String verb) {
        var campaign = campaignIn(from);

        if (POSSIBLE.get(verb).contains(from)) {
            VERBS.get(verb).accept(campaign);
        } else {
            assertThatThrownBy(() -> VERBS.get(verb).accept(campaign))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409));
            assertThat(campaign.getStatus()).isEqualTo(from);
        }
    }

    static Stream<Arguments> all() {
        return PATHS.keySet().stream().flatMap(from -> VERBS.keySet().stream().map(verb -> Arguments.of(from, verb)));
    }

    private static ScreeningCampaign campaignIn(CampaignStatus status) {
        var terms = new CampaignTerms(UUID.randomUUID(), null, null, LocalDate.of(2026, 11, 24), 10, 20);
        var campaign = ScreeningCampaign.plan(
                UUID.randomUUID(), terms, "ID-KT", ZoneOffset.UTC, new Subject(Disease.SCABIES), NOW);
        PATHS.get(status).forEach(verb -> VERBS.get(verb).accept(campaign));
        return campaign;
    }
}
