package org.sambung.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells what happens as it happens, each step with its time, and keeps it for the table at the end. */
public final class Narrator {

    /** A step of a story, and how long it took. */
    public record Told(String story, String step, Duration took) {}

    private final PrintStream out;
    private final Instant begun = Instant.now();
    private final List<Told> told = new ArrayList<>();

    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Tells of something that is started. */
    void timed(String what, Runnable work) {
        var start = Instant.now();
        work.run();
        say("%-18s ready after %4.1f s".formatted(what, seconds(Duration.between(start, Instant.now()))));
    }

    /** Tells a step of a story, when it went through. */
    public <T> T step(String story, String step, Supplier<T> work) {
        var start = Instant.now();
        try {
            var result = work.get();
            var took = Duration.between(start, Instant.now());
            synchronized (told) {
                told.add(new Told(story, step, took));
            }
            say("%-15s ok %6d ms  %s".formatted(story, took.toMillis(), step));
            return result;
        } catch (RuntimeException | AssertionError e) {
            say("%-15s FAILED      %s: %s".formatted(story, step, e.getMessage()));
            throw e;
        }
    }

    public synchronized void say(String line) {
        out.printf("%7.1f s  %s%n", seconds(Duration.between(begun, Instant.now())), line);
    }

    public synchronized void print(String text) {
        out.println(text);
    }

    List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
