package org.sambung.visits.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "That somebody was not looked at again, and why.")
record MissFollowUp(@Schema(description = "Why.") @NotNull FollowUpMissed reason, Instant occurredAt) {

    /** What only an event tells: a transfer begins another one elsewhere, a hospital asks for a control or does not. */
    private static final Set<FollowUpMissed> OF_THE_EVENTS =
            EnumSet.of(FollowUpMissed.TRANSFERRED, FollowUpMissed.NOT_ASKED_FOR);

    /** @throws ProblemException 400 for a reason that nobody says */
    void demandReasonOfAPerson() {
        if (OF_THE_EVENTS.contains(reason)) {
            throw ProblemException.invalid("/reason", "reason-of-the-events");
        }
    }
}
