package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.MovementStatus;

@Schema(name = "Outside", description = "A patient who is outside now; what the caller's role may not see is absent.")
record OutsideView(
        UUID referralId,
        UUID facilityId,

        @Schema(description = "Who, without anything clinical.")
        Who patient,

        @Schema(description = "Where to.") ReferralView.DestinationPart destination,

        @Schema(description = "On the way or at the hospital.")
        MovementStatus status,

        @Schema(description = "When the patient left, UTC.") Instant since,

        @Schema(description = "Who guards now.") List<Escort.Officer> guardedBy,

        @Schema(description = "How many guard now.", examples = "2")
        int guards,

        @Schema(description = "UTC; absent if nobody can say.")
        Instant expectedReturn,

        @Schema(description = "By the clock: past the expected return.")
        boolean overdue) {

    @Schema(name = "OutsidePatient", description = "Who is outside, as far as the role may know.")
    record Who(
            UUID id,
            @Schema(examples = "Bambang") String name,

            @Schema(description = "Where in the facility.", examples = "B-4")
            String block) {}
}
