package org.sambung.referrals.obligation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.rule.Actions;

@Schema(name = "Obligation", description = "An obligation as the facility and its region see it.")
public record ObligationView(
        @Schema(description = "Its number within the referral, for the fulfilment's path.", examples = "1")
        int number,

        @Schema(description = "What must be done.") ObligationKind kind,

        @Schema(description = "By the record and the clock.")
        ObligationState state,

        @Schema(description = "UTC.") Instant due,

        @Schema(description = "When it was met, UTC; absent while open.")
        Instant doneAt,

        @Schema(description = "How it was met; absent for the regional office.")
        Fulfilment fulfilment,

        @Schema(description = "Since when it cannot be met any more, UTC; absent otherwise.")
        Instant impossibleAt,

        @Schema(description = "Why it cannot be met any more.")
        Impossible.Reason impossibleBecause,

        @Schema(description = "What the caller can do with it now; absent in lists.")
        Actions actions) {

    /** @param fulfilment as far as the caller may know of it; null for none */
    public static ObligationView of(Obligation obligation, Instant now, Fulfilment fulfilment, Actions actions) {
        return new ObligationView(
                obligation.getNumber(),
                obligation.getKind(),
                obligation.stateAt(now),
                obligation.getDue(),
                obligation.getDoneAt(),
                fulfilment,
                obligation.getImpossibleAt(),
                obligation.getImpossibleBecause(),
                actions);
    }
}
