package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The facility withdraws a referral.")
record CancelReferral(@Schema(description = "Why.") @NotNull Reason reason, Instant occurredAt) {

    @Schema(name = "WithdrawalReason", description = "Why a referral is withdrawn.")
    enum Reason {
        RECOVERED,
        NOT_NEEDED,
        RELEASED,
        TRANSFERRED,
        DUPLICATE,
        /** What a visit had proposed it for was taken back. */
        PROPOSAL_WITHDRAWN,
        /** The hospital wants to see the patient elsewhere, or not again. */
        CONTROL_WITHDRAWN
    }
}
