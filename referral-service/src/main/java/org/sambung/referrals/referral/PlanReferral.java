package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description =
                "What care a draft seeks, how fast and where: for one that was proposed, or in place of what was there.",
        examples = """
                    {
                      "kind": "OUTPATIENT",
                      "urgency": "ROUTINE",
                      "destinationId": "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",
                      "occurredAt": "2026-02-05T03:00:00Z"
                    }""")
record PlanReferral(
        @Schema(description = "What care is sought.") @NotNull
        DraftReferral.PlannedKind kind,

        @Schema(description = "How fast it must go.") @NotNull
        DraftReferral.PlannedUrgency urgency,

        @Schema(
                description =
                        "A partner of the register, see GET /v1/destinations for those that an agreement covers; or give"
                                + " destinationName.")
        UUID destinationId,

        @Schema(
                description = "Any place by its name, with outsideAgreementBecause; or give destinationId.",
                examples = "RSUP rujukan nasional")
        @Size(max = 200)
        String destinationName,

        @Schema(description = "Why it may go where no agreement offers the care; reported to the regional office.")
        Cover.OutsideReason outsideAgreementBecause,

        Instant occurredAt) {

    /** No agreement is with a place outside the register. */
    PlanReferral {
        destinationName = Destination.named(destinationName);
        if ((destinationId == null) == (destinationName == null)) {
            throw ProblemException.invalid("/destinationId", "one-destination-needed");
        }
        if (destinationId == null && outsideAgreementBecause == null) {
            throw ProblemException.invalid("/outsideAgreementBecause", "outside-reason-needed");
        }
    }
}
