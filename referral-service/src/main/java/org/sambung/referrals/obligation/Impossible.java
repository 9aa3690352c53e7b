package org.sambung.referrals.obligation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImpossibleObligation",
        description = "Why an obligation cannot be met any more.",
        examples = "{\"reason\": \"NO_RELATIVE_KNOWN\"}")
public record Impossible(
        @Schema(description = "Why.") @NotNull Reason reason,

        @Schema(description = "Since when it is known, UTC; now if absent.")
        Instant occurredAt) {

    @Schema(name = "ImpossibleReason", description = "Why an obligation cannot be met any more.")
    public enum Reason {
        NO_RELATIVE_KNOWN,
        NOT_REACHABLE,
        /** Nobody claims the body: the facility buries it, which is another obligation. */
        BODY_UNCLAIMED,
        PATIENT_DIED,
        /** Released, transferred or escaped. */
        PATIENT_GONE,
        /** Another custody asks for other permissions. */
        CUSTODY_CHANGED,
        /** What it was owed for did not come to pass. */
        NOT_NEEDED
    }
}
