package org.sambung.referrals.obligation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An obligation as the facility and its region see it. */
@Schema(name = "Obligation")
public record ObligationView(
        int number,
        ObligationKind kind,
        ObligationState state,
        @Schema(description = "UTC.") Instant due,
        Instant doneAt,

        @Schema(description = "How it was met; absent for the regional office.")
        Fulfilment fulfilment) {

    public static ObligationView of(Obligation obligation, Instant now, boolean withFulfilment) {
        return new ObligationView(
                obligation.getNumber(),
                obligation.getKind(),
                obligation.stateAt(now),
                obligation.getDue(),
                obligation.getDoneAt(),
                withFulfilment ? obligation.getFulfilment() : null);
    }
}
