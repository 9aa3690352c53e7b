package org.sambung.visits.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

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

    /** @throws ProblemException 422 when it lies in the future, 400 when it lies absurdly far back */
    public static Instant of(Instant occurredAt, Clock clock) {
        return of(occurredAt, "/occurredAt", clock);
    }

    /** The same of a time that stands elsewhere. */
    public static Instant of(Instant occurredAt, String pointer, Clock clock) {
        var now = clock.instant();
        if (occurredAt == null) {
            return now;
        }
        if (occurredAt.isAfter(now)) {
            throw new ProblemException(422, "occurred-in-the-future");
        }
        if (occurredAt.isBefore(now.minus(OLDEST))) {
            throw ProblemException.invalid(pointer, "too-long-ago");
        }
        return occurredAt;
    }
}
