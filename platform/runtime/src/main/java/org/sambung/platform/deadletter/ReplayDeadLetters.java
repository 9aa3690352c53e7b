package org.sambung.platform.deadletter;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.CauseOfDeath;

/** Replays many: all that wait, or those of one consumer or cause. */
@Schema(description = "Which dead letters to replay: all that wait, or those of one consumer or cause.")
record ReplayDeadLetters(
        @Schema(description = "Only this consumer's.", examples = "referrals.coverage") @Pattern(regexp = CONSUMER)
        String consumer,

        @Schema(
                description = "Only those dead of this.",
                type = SchemaType.STRING,
                enumeration = {"malformed", "malformed-data", "handler-failed"},
                extensions = @Extension(name = "x-codes", value = "causeOfDeath"))
        CauseOfDeath cause,

        @Schema(description = "Counts and replays nothing.", examples = "true")
        Boolean dryRun) {

    static final String CONSUMER = "[a-z0-9.-]{1,100}";

    /** How many one request replays at most. */
    static final int MOST = 100;

    /** What came of it. */
    @Schema(name = "ReplayedDeadLetters", description = "What came of a replay.")
    record Outcome(
            @Schema(description = "How many waited and fit.", examples = "120")
            long matching,

            @Schema(description = "How many had their effect now, of the oldest 100.", examples = "99")
            int replayed,

            @Schema(description = "How many of these are still dead.", examples = "1")
            int stillDead) {}
}
