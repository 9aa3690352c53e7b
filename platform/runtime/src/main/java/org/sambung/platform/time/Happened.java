package org.sambung.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sambung.platform.problem.ProblemException;

/** When something happened, as a client tells it. */
public final class Happened {

    /** A phone's clock may be that far ahead of ours: no step is refused for it. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private Happened() {}

    /** The time given, now if there is none or if it lies a little ahead; 422 if it lies further ahead. */
    public static Instant at(Instant given, Clock clock) {
        var now = clock.instant();
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(CLOCKS_APART))) {
            throw new ProblemException(422, "occurred-in-the-future");
        }
        return given.isAfter(now) ? now : given;
    }
}
