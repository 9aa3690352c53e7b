package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.movement.Escort;

@Schema(description = "Assigns the guards, or others in their place.")
record AssignEscort(
        @Schema(description = "Who guards the patient.") @NotNull @Valid
        Escort escort,

        @Schema(description = "When they shall leave, UTC; checked for clashes. Now if absent.")
        Instant plannedDeparture,

        @Schema(description = "When they shall be back, UTC; the day of the departure if absent.")
        Instant plannedReturn,

        @Schema(description = "Why it is planned in spite of a clash; needed where there is one.")
        Clash.Override despiteClash,

        Instant occurredAt) {}
