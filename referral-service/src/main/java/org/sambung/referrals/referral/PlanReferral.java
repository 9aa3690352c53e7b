package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description =
                "What care a draft seeks, how fast and where: for one that was proposed, or in place of what was there.")
record PlanReferral(
        @Schema(description = "What care is sought.") @NotNull
        DraftReferral.PlannedKind kind,

        @Schema(description = "How fast it must go.") @NotNull
        DraftReferral.PlannedUrgency urgency,

        @Schema(description = "A partner of the register; or give destinationName.")
        UUID destinationId,

        @Schema(
                description =
                        "Any place by its name, for which no agreement can be, so outsideAgreementBecause is needed to"
                                + " send it; or give destinationId.",
                examples = "RSUP dr. Kariadi")
        @Size(max = 200)
        String destinationName,

        @Schema(description = "Why it may go where no agreement offers the care; reported to the regional office.")
        Cover.OutsideReason outsideAgreementBecause,

        Instant occurredAt) {

    PlanReferral {
        if ((destinationId == null) == (destinationName == null || destinationName.isBlank())) {
            throw ProblemException.invalid("/destinationId", "one-destination-needed");
        }
    }
}
