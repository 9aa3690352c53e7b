package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital does not take the patient.")
record RejectReferral(
        @Schema(description = "Why.") @NotNull Reason reason,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {

    @Schema(name = "RejectionReason", description = "Why the hospital does not take the patient.")
    enum Reason {
        NO_CAPACITY,
        NO_SPECIALIST,
        NO_EQUIPMENT,
        NOT_INDICATED
    }
}
