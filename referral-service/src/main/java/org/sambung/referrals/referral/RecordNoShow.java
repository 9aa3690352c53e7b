package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.hospital.Reported;

@Schema(description = "The hospital waited and nobody came.")
record RecordNoShow(
        @Schema(description = "Why, as far as it is known.") @NotNull
        Reason reason,

        @Schema(description = "Needed when facility staff record it for the hospital.") @Valid
        Reported reported,

        Instant occurredAt) {

    @Schema(name = "NoShowReason", description = "Why nobody came.")
    enum Reason {
        NO_ESCORT,
        NO_TRANSPORT,
        SECURITY,
        PATIENT_NOT_WILLING,
        UNKNOWN
    }
}
