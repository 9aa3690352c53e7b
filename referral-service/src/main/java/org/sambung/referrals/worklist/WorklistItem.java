package org.sambung.referrals.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.Precaution;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.coverage.ContactUnit;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.PermissionStatus;

/** What a worklist shows of a referral or of an obligation; what the caller's role may not see is absent. */
@Schema(
        name = "WorklistItem",
        description = "A referral or an obligation that waits; what the caller's role may not see is absent.")
record WorklistItem(
        UUID referralId,

        @Schema(description = "Reads all of it, with the caller's rights.", examples = "/v1/referrals/0199...")
        String href,

        @Schema(description = "Absent in the lists of a facility itself.")
        FacilityPart facility,

        @Schema(description = "What care is sought.") ReferralKind kind,
        @Schema(description = "How fast it must go.") Urgency urgency,
        @Schema(description = "Who; absent for a region.") PatientPart patient,

        @Schema(description = "Where to; absent for the hospital itself.")
        DestinationPart destination,

        @Schema(description = "For the clinic and the hospital.")
        ClinicalStatus clinicalStatus,

        @Schema(description = "Where the permission stands; absent for the hospital.")
        PermissionStatus permissionStatus,

        MovementStatus movementStatus,

        @Schema(description = "Out of the facility, UTC.") Instant departedAt,
        @Schema(description = "At the hospital, UTC.") Instant arrivedAt,
        @Schema(description = "Back in the facility, UTC.") Instant expectedReturn,

        @Schema(description = "Who guards the patient, for the facility.")
        Escort escort,

        @Schema(description = "How many guard the patient.", examples = "2")
        Integer escortSize,

        @Schema(description = "What to protect oneself against, for the clinic, custody officers and the hospital.")
        Set<Precaution> precautions,

        @Schema(description = "Which obligation; absent where the referral itself waits.")
        ObligationPart obligation,

        @Schema(description = "Until when, by the clock of the part it stands in, UTC; absent where none runs.")
        Instant due,

        @Schema(description = "Whole minutes until then; negative when it has passed.", examples = "42")
        Long minutesLeft,

        @Schema(description = "When the hospital had let the time for its answer pass, UTC.")
        Instant escalatedAt,

        @Schema(
                description =
                        "Which unit of the hospital is called now, the second contact of the agreement; absent before"
                                + " escalatedAt, and where the agreement does not say.")
        ContactUnit secondContact,

        @Schema(
                description = "Where the agreements service tells whom to call; once escalatedAt is there, the second"
                        + " contact.",
                examples = "/v1/agreements/0199.../procedures")
        String procedures,

        @Schema(
                description =
                        "Since when the visit's proposal that it was drafted from counts no more, UTC; for the clinic."
                                + " Absent while it does, and once somebody has led the referral on all the same.")
        Instant proposalWithdrawnAt,

        @Schema(
                description =
                        "Since when the hospital does not ask for the control any more that it was drafted for, UTC;"
                                + " for the clinic. Absent likewise.")
        Instant controlWithdrawnAt) {

    @Schema(name = "WorklistFacility", description = "The facility that has sent the patient.")
    record FacilityPart(
            UUID id,

            @Schema(examples = "Rutan Kelas IIA Palangka Raya")
            String name) {}

    @Schema(name = "WorklistPatient", description = "The patient, as far as the role may know.")
    record PatientPart(
            UUID id,
            @Schema(examples = "Bambang") String name,

            @Schema(description = "Where in the facility.", examples = "B-4")
            String block) {}

    @Schema(name = "WorklistDestination", description = "Without partnerId it is a place outside the register.")
    record DestinationPart(
            UUID partnerId,

            @Schema(examples = "RS Bhayangkara Palangka Raya")
            String name,

            @Schema(description = "Answered day and night.", examples = "+62 536 3221520")
            String emergencyPhone) {}

    @Schema(name = "WorklistObligation", description = "An obligation of a referral.")
    record ObligationPart(
            @Schema(description = "Its number within the referral, for the fulfilment's path.", examples = "1")
            int number,

            @Schema(description = "What must be done.") ObligationKind kind) {}
}
