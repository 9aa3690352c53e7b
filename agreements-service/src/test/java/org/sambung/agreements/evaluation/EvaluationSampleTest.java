package org.sambung.agreements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Json;
import org.sambung.testing.SettableClock;

/** The figures equal a count by hand on a sample of a thousand events, however these come. */
@QuarkusTest
class EvaluationSampleTest {

    @Inject
    Handing handing;

    Deliveries deliveries;
    SampleOfEvents sample;

    @BeforeEach
    void aThousandEvents() {
        deliveries = Deliveries.underAnAgreement("WIT");
        sample = new SampleOfEvents(deliveries, 20260401, 1000);
        SettableClock.set(SampleOfEvents.NOW);
    }

    @AfterEach
    void backToRealTime() {
        SettableClock.backToRealTime();
    }

    @Test
    void the_figures_equal_the_count_by_hand_also_after_duplicates_and_replay() {
        sample.events.forEach(handing::over);
        assertThat(figures()).isEqualTo(sample.tally).hasSizeGreaterThan(15);

        sample.events.forEach(handing::over);
        sample.events.forEach(handing::again);
        assertThat(figures()).isEqualTo(sample.tally);
    }

    @Test
    void the_figures_equal_the_count_by_hand_when_events_come_in_any_order() {
        var shuffled = new java.util.ArrayList<>(sample.events);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.forEach(handing::over);

        assertThat(figures()).isEqualTo(sample.tally);
    }

    /** Every figure that is not nought, by service; what was promised stands apart. */
    private Map<String, Integer> figures() {
        var evaluation = Json.of(deliveries
                .officer()
                .asks()
                .get("/v1/agreements/" + deliveries.agreement() + "/evaluation?quarter=2026-Q2")
                .then()
                .statusCode(200)
                .extract()
                .response());
        var figures = new TreeMap<String, Integer>();
        evaluation.path("lines").forEach(line -> {
            var service = line.path("service").asText();
            take(figures, service, line.path("visits"));
            take(figures, service, line.path("answers"));
        });
        return figures;
    }

    private static void take(Map<String, Integer> figures, String service, JsonNode part) {
        part.properties().stream()
                .filter(figure -> !figure.getKey().startsWith("promised")
                        && figure.getValue().asInt() > 0)
                .forEach(figure -> figures.put(
                        service + "." + figure.getKey(), figure.getValue().asInt()));
    }
}
