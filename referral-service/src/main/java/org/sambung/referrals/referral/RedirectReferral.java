package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.hospital.Reported;

@Schema(
        description = "The hospital sends the patient on; a new referral that replaces this one leads there.",
        examples = """
                    {
                      "reason": "NO_SPECIALIST",
                      "destinationId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",
                      "stabilised": true,
                      "reported": {"by": "Perawat IGD Ratna", "channel": "PHONE"},
                      "occurredAt": "2026-02-05T03:00:00Z"
                    }""")
record RedirectReferral(
        @Schema(description = "Why.") @NotNull Reason reason,

        @Schema(description = "A partner of the register; or give destinationName.")
        UUID destinationId,

        @Schema(description = "Any place by its name; or give destinationId.", examples = "RSUP rujukan nasional")
        @Size(max = 200)
        String destinationName,

        @Schema(description = "Whether it is stabilised; only needed of an emergency, which is not sent on before.")
        Boolean stabilised,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {

    RedirectReferral {
        destinationName = Destination.named(destinationName);
        if ((destinationId == null) == (destinationName == null)) {
            throw ProblemException.invalid("/destinationId", "one-destination-needed");
        }
    }

    @Schema(name = "RedirectionReason", description = "Why the hospital sends a patient on.")
    enum Reason {
        NO_CAPACITY,
        NO_SPECIALIST,
        NO_EQUIPMENT,
        HIGHER_LEVEL_OF_CARE,
        NEARER_TO_FACILITY
    }
}
