package org.sambung.visits.coverage;

import java.time.Instant;

/** A time from one moment to another, both included; empty where it would end before it begins. */
public record Window(Instant from, Instant until) {

    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);
    public static final Window NEVER = new Window(Instant.MAX, Instant.MIN);

    public static Window at(Instant moment) {
        return new Window(moment, moment);
    }

    /** Any time until then. */
    public static Window upTo(Instant last) {
        return new Window(Instant.MIN, last);
    }

    /** What lies within both. */
    public Window and(Window other) {
        return new Window(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    public boolean meets(Window other) {
        return !and(other).isEmpty();
    }

    public boolean contains(Instant moment) {
        return meets(at(moment));
    }

    private boolean isEmpty() {
        return until.isBefore(from);
    }
}
