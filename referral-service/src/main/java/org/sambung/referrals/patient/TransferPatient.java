package org.sambung.referrals.patient;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody is sent to another facility, which takes over when it receives them.")
record TransferPatient(
        @Schema(description = "Where to.") @NotNull UUID toFacilityId,

        @Schema(
                description = "What becomes of referrals that have not begun; those under way, and what a visit has"
                        + " proposed, always go along.")
        @NotNull
        OpenReferrals openReferrals,

        @Schema(description = "When it was decided, UTC; now if absent.")
        Instant occurredAt) {

    @Schema(description = "What becomes of referrals that have not begun: the new facility leads them on, or they end.")
    enum OpenReferrals {
        GO_ALONG,
        END
    }
}
