package org.sambung.visits.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "Says that a visit did not take place.")
record MissVisit(
        @Schema(
                description = "NOT_CONFIRMED for a planned visit, PARTNER_NO_SHOW or FACILITY_NOT_READY for a confirmed"
                        + " one.")
        @NotNull
        MissReason reason,

        Instant occurredAt) {

    /** @throws ProblemException 400 for the reason that is the clock's alone */
    void demandReasonOfAPerson() {
        if (reason == MissReason.UNREPORTED) {
            throw ProblemException.invalid("/reason", "reason-of-the-clock");
        }
    }
}
