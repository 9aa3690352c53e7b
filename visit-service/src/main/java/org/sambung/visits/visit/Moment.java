package org.sambung.visits.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.time.Happened;

@Schema(description = "When something happened that is recorded now, perhaps later than it happened.")
public record Moment(
        @Schema(description = "When it happened, UTC; now if absent. For what is entered later.")
        Instant occurredAt) {

    /** Older entries are typing errors. */
    private static final Duration OLDEST = Duration.ofDays(3650);

    /** For commands that need no body. */
    public static Instant orNull(Moment moment) {
        return moment == null ? null : moment.occurredAt();
    }

    /**
     * Now where it lies a little ahead, for clocks differ.
     *
     * @throws ProblemException 422 when it lies further in the future, 400 when it lies absurdly far back
     */
    public static Instant of(Instant occurredAt, Clock clock) {
        return of(occurredAt, "/occurredAt", clock);
    }

    /** The same of a time that stands elsewhere. */
    public static Instant of(Instant occurredAt, String pointer, Clock clock) {
        var happened = Happened.at(occurredAt, clock);
        if (happened.isBefore(clock.instant().minus(OLDEST))) {
            throw ProblemException.invalid(pointer, "too-long-ago");
        }
        return happened;
    }
}
