package org.sambung.local.journey;

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
        this.sambung = sambung;
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

    /** Looks until it has arrived; an answer that is not there yet is looked for again. */
    static JsonNode until(Supplier<JsonNode> look, Predicate<JsonNode> arrived) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(notYet -> notYet instanceof RuntimeException)
                .until(look::get, arrived);
    }
}
