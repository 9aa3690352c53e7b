package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Promised against delivered, as both sides read it: as figures and as a chart. */
final class Evaluation extends Story {

    private static final List<String> VISITS =
            List.of("held", "missedByPartner", "missedByFacility", "missedUnconfirmed", "missedUnreported");
    private static final List<String> CANCELLED =
            List.of("cancelledByPartner", "cancelledByFacility", "cancelledWithAgreement", "cancelledWithPlan");
    private static final List<String> ANSWERS = List.of("late", "overdue", "waiting", "withdrawn", "untimed");

    private final String path;

    Evaluation(Partnership partnership) {
        super(partnership);
        this.path = "/v1/agreements/" + partnership.agreement() + "/evaluation";
    }

    /** Both sides read the same figures of the running quarter, once they are those. */
    void isRead(String told, Predicate<JsonNode> asExpected) {
        step(told, () -> {
            var figures = until(() -> seenBy("agreements-officer"), asExpected);
            assertThat(seenBy("partner-officer").path("lines")).isEqualTo(figures.path("lines"));
            return figures;
        });
    }

    /** For people: a bar for each promise, with a part and a written figure for each that the JSON tells. */
    void isDrawn(String told) {
        step(told, () -> {
            // What the other services have told in between may be in one of the two answers only.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var chart = Chart.of(sambung().agreements().getAs("image/svg+xml", "partner-officer", path));
                var bars = bars(seenBy("partner-officer"));
                assertThat(chart.figuresOfBars())
                        .isNotEmpty()
                        .isEqualTo(bars.stream().map(Bar::figures).toList());
                assertThat(chart.partsOfBars())
                        .isEqualTo(bars.stream()
                                .mapToLong(bar -> bar.parts().size())
                                .sum());
            });
            return path;
        });
    }

    /** @param promised 0 if nothing is */
    private record Bar(int promised, List<Integer> parts) {

        static Bar of(int promised, Stream<Integer> counts) {
            return new Bar(promised, counts.filter(count -> count > 0).toList());
        }

        List<Integer> figures() {
            var all = new ArrayList<>(parts);
            if (promised > 0) {
                all.add(0, promised);
            }
            return all;
        }
    }

    private static List<Bar> bars(JsonNode evaluation) {
        var bars = new ArrayList<Bar>();
        for (var line : evaluation.path("lines")) {
            if (line.has("visits")) {
                bars.add(ofVisits(line.path("visits")));
            }
            if (line.has("answers")) {
                bars.add(ofAnswers(line.path("answers")));
            }
        }
        return bars;
    }

    private static Bar ofVisits(JsonNode visits) {
        var cancelled = of(visits, CANCELLED).mapToInt(Integer::intValue).sum();
        var parts = Stream.concat(
                of(visits, VISITS), Stream.of(cancelled, visits.path("open").asInt()));
        return Bar.of(visits.path("promised").asInt(), parts);
    }

    private static Bar ofAnswers(JsonNode answers) {
        var first = answers.has("inTime") ? "inTime" : "answered";
        return Bar.of(0, Stream.concat(of(answers, List.of(first)), of(answers, ANSWERS)));
    }

    private static Stream<Integer> of(JsonNode counts, List<String> figures) {
        return figures.stream().map(figure -> counts.path(figure).asInt());
    }

    private JsonNode seenBy(String role) {
        return sambung().agreements().get(role, path, 200);
    }
}
