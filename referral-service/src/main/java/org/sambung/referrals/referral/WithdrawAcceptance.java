package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.Reported;

@Schema(
        description =
                "The hospital takes its acceptance back, before the patient has left; the appointment falls with it.")
record WithdrawAcceptance(
        @Schema(description = "Why.") @NotNull Reason reason,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {

    @Schema(name = "AcceptanceWithdrawalReason", description = "Why the hospital takes its acceptance back.")
    enum Reason {
        NO_CAPACITY_ANY_MORE,
        DOCTOR_NOT_AVAILABLE,
        EQUIPMENT_FAILED,
        CONDITION_CHANGED,
        ACCEPTED_BY_MISTAKE
    }
}
