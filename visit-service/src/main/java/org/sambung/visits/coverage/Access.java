package org.sambung.visits.coverage;

import java.time.Instant;
import java.util.List;

/** When a partner is let in: one time, or two with a suspension between them. */
public record Access(List<Window> times) {

    public static final Access ALWAYS = new Access(List.of(Window.ALWAYS));

    static Access during(Window... times) {
        return new Access(List.of(times));
    }

    public boolean meets(Window when) {
        return times.stream().anyMatch(when::meets);
    }

    public boolean contains(Instant moment) {
        return meets(Window.at(moment));
    }

    /** Whether there is any of it after that. */
    public boolean goesOnAfter(Instant now) {
        return times.stream().anyMatch(time -> time.until().isAfter(now));
    }
}
