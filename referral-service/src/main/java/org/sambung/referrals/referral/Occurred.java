package org.sambung.referrals.referral;

import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.time.Happened;

@Schema(description = "A step without content; the body may be absent.")
record Occurred(
        @Schema(description = "When it happened, UTC; now if absent. Clocks count from it.")
        Instant occurredAt) {

    /** @see Happened#at */
    static Instant at(Instant given, Clock clock) {
        return Happened.at(given, clock);
    }

    static Instant at(Occurred step, Clock clock) {
        return at(step == null ? null : step.occurredAt(), clock);
    }
}
