package org.sambung.visits.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "That somebody was not looked at again, and why.")
record MissFollowUp(@Schema(description = "Why.") @NotNull FollowUpMissed reason, Instant occurredAt) {

    /** @throws ProblemException 400 for a reason that patients' own events give: elsewhere another one begins with it */
    void demandReasonOfAPerson() {
        if (reason == FollowUpMissed.TRANSFERRED) {
            throw ProblemException.invalid("/reason", "reason-of-the-events");
        }
    }
}
