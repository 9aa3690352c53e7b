package org.sambung.referrals.referral;

import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "A step without content; the body may be absent.")
record Occurred(
        @Schema(description = "When it happened, UTC; now if absent. Clocks count from it.")
        Instant occurredAt) {

    /** The time a client gave, or now; 422 if it lies ahead. */
    static Instant at(Instant given, Clock clock) {
        var now = clock.instant();
        if (given != null && given.isAfter(now)) {
            throw new ProblemException(422, "occurred-in-the-future");
        }
        return given == null ? now : given;
    }

    static Instant at(Occurred step, Clock clock) {
        return at(step == null ? null : step.occurredAt(), clock);
    }
}
