package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sambung.local.Narrator;
import org.sambung.local.Sambung;

/** What every story does: take a step, tell of it, wait for what others do. */
abstract class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Sambung sambung;
    private final Narrator narrator;

    Story(String name, Sambung sambung, Narrator narrator) {
        this.name = name;
        this.sambung = sambung.of(name);
        this.narrator = narrator;
    }

    /** A part of a story, told under its name. */
    Story(Story whole) {
        this(whole.name, whole.sambung, whole.narrator);
    }

    Sambung sambung() {
        return sambung;
    }

    <T> T step(String told, Supplier<T> work) {
        return narrator.step(name, told, work);
    }

    /** A step that is refused, by that problem. */
    void refused(String told, String slug, Supplier<JsonNode> attempt) {
        step(told, () -> {
            var problem = attempt.get();
            assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
            return problem;
        });
    }

    /** A step that is refused as soon as what another service told has arrived; until then it is refused otherwise. */
    void refusedAtLast(String told, String slug, Supplier<JsonNode> attempt) {
        step(told, () -> until(attempt, problem -> problem.path("type").asText().equals("/problems/" + slug)));
    }

    /** Looks until it has arrived; an answer that is not there yet is looked for again. */
    static JsonNode until(Supplier<JsonNode> look, Predicate<JsonNode> arrived) {
        return until(PATIENCE, look, arrived);
    }

    static JsonNode until(Duration patience, Supplier<JsonNode> look, Predicate<JsonNode> arrived) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(notYet -> notYet instanceof RuntimeException)
                .until(look::get, arrived);
    }
}
