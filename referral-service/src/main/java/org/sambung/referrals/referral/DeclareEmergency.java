package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

/** The four fields that are enough to go: patient, condition, destination, time. */
record DeclareEmergency(
        @NotNull UUID patientId,
        @NotBlank @Size(max = 4000) String condition,

        @Schema(description = "A partner of the register; or give destinationName.")
        UUID destinationId,

        @Schema(description = "Any place by its name; or give destinationId.") @Size(max = 200)
        String destinationName,

        @Schema(description = "When the emergency arose, UTC; the obligations count from it.") @NotNull
        Instant occurredAt) {

    DeclareEmergency {
        if ((destinationId == null) == (destinationName == null || destinationName.isBlank())) {
            throw ProblemException.invalid("/destinationId", "one-destination-needed");
        }
    }
}
