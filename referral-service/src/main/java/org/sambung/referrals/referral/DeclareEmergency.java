package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.patient.ProvisionalPatient;

@Schema(description = "The four fields that are enough to go: patient, condition, destination, time.", examples = """
                    {
                      "patientId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",
                      "condition": "Tidak sadar, kejang",
                      "destinationId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",
                      "occurredAt": "2026-02-05T02:30:00Z"
                    }""")
record DeclareEmergency(
        @Schema(description = "A patient of the caller's facility; or give provisionalPatient.")
        UUID patientId,

        @Schema(description = "Somebody whose record nobody has found yet; or give patientId.") @Valid
        ProvisionalPatient provisionalPatient,

        @Schema(description = "What was found.", examples = "Tidak sadar, kejang") @NotBlank @Size(max = 4000)
        String condition,

        @Schema(
                description =
                        "A partner of the register that gives care. GET /v1/destinations?kind=EMERGENCY lists those with an"
                                + " agreement, and any other will do. Or give destinationName.")
        UUID destinationId,

        @Schema(description = "Any place by its name; or give destinationId.", examples = "RSUD terdekat")
        @Size(max = 200)
        String destinationName,

        @Schema(description = "When the emergency arose, UTC; the obligations count from it.") @NotNull
        Instant occurredAt) {

    DeclareEmergency {
        if ((patientId == null) == (provisionalPatient == null)) {
            throw ProblemException.invalid("/patientId", "one-patient-needed");
        }
        destinationName = Destination.named(destinationName);
        if ((destinationId == null) == (destinationName == null)) {
            throw ProblemException.invalid("/destinationId", "one-destination-needed");
        }
    }
}
