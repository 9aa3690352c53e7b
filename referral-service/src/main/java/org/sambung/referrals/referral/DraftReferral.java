package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;

@Schema(description = "A planned referral of a patient of the caller's facility.")
record DraftReferral(
        @Schema(description = "A patient of the caller's facility.") @NotNull
        UUID patientId,

        @Schema(description = "What care is sought.") @NotNull
        PlannedKind kind,

        @Schema(description = "How fast it must go.") @NotNull
        PlannedUrgency urgency,

        @Schema(
                description =
                        "A partner of the register. GET /v1/destinations lists those that an agreement covers; any other needs"
                                + " outsideAgreementBecause.")
        @NotNull
        UUID destinationId,

        @Schema(description = "The content of the letter.") @NotNull @Valid
        ClinicalSummary clinical,

        @Schema(description = "Why it may go where no agreement offers the care; reported to the regional office.")
        Cover.OutsideReason outsideAgreementBecause,

        Instant occurredAt) {

    @Schema(description = "Emergencies are declared, not drafted.")
    enum PlannedKind {
        OUTPATIENT(ReferralKind.OUTPATIENT),
        INPATIENT(ReferralKind.INPATIENT);

        private final ReferralKind kind;

        PlannedKind(ReferralKind kind) {
            this.kind = kind;
        }

        ReferralKind kind() {
            return kind;
        }
    }

    @Schema(description = "How fast a planned referral must go.")
    enum PlannedUrgency {
        ROUTINE(Urgency.ROUTINE),
        URGENT(Urgency.URGENT);

        private final Urgency urgency;

        PlannedUrgency(Urgency urgency) {
            this.urgency = urgency;
        }

        Urgency urgency() {
            return urgency;
        }
    }
}
