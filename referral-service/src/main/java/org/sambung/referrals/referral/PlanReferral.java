package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What care a draft seeks, how fast and where: for one that was proposed, or in place of what was there.")
record PlanReferral(
        @Schema(description = "What care is sought.") @NotNull
        DraftReferral.PlannedKind kind,

        @Schema(description = "How fast it must go.") @NotNull
        DraftReferral.PlannedUrgency urgency,

        @Schema(description = "A partner of the register.") @NotNull
        UUID destinationId,

        @Schema(description = "Why it may go where no agreement offers the care; reported to the regional office.")
        Cover.OutsideReason outsideAgreementBecause,

        Instant occurredAt) {}
