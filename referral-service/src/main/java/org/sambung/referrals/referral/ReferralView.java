package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.rule.Actions;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.Disposition;
import org.sambung.referrals.clinical.Precaution;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Referrer;
import org.sambung.referrals.clinical.Refusal;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.coverage.ContactUnit;
import org.sambung.referrals.hospital.Inquiry;
import org.sambung.referrals.hospital.ReportedStep;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.GuardShift;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationView;
import org.sambung.referrals.patient.Person;
import org.sambung.referrals.permission.PermissionStatus;
import org.sambung.referrals.permission.PermissionStep;
import org.sambung.referrals.permission.Permitter;

/** A referral as the caller may see it; {@link Visibility} says who sees which part. */
@Schema(
        name = "Referral",
        description = "A referral as the caller may see it; what the caller's role may not see is " + "absent.")
record ReferralView(
        UUID id,
        UUID facilityId,
        @Schema(description = "What care is sought.") ReferralKind kind,
        @Schema(description = "How fast it must go.") Urgency urgency,
        @Schema(description = "Who; more or less by role.") PatientPart patient,
        @Schema(description = "Where to.") DestinationPart destination,

        @Schema(description = "Under which agreement; absent where the caller does not see where to.")
        CoverPart cover,

        @Schema(description = "The clinical track; its content for clinical staff and the hospital.")
        ClinicalPart clinical,

        @Schema(description = "The release from custody; absent for the hospital.")
        PermissionPart permission,

        @Schema(description = "Where it came from and went on; absent where there is nothing of it.")
        LinkPart links,

        @Schema(description = "Where the patient is; the escort by role.")
        MovementPart movement,

        @Schema(description = "Absent for the hospital.") List<ObligationView> obligations,
        int version,

        @Schema(description = "What the caller can do now; absent in lists.")
        Actions actions) {

    @Schema(name = "ReferralPatient", description = "The patient of a referral, as far as the role may know.")
    record PatientPart(
            UUID id,
            @Schema(examples = "Bambang") String name,

            @Schema(description = "Where in the facility.", examples = "B-4")
            String block,

            @Schema(description = "Who it is; absent for custody officers.")
            Person person) {}

    @Schema(
            name = "ReferralDestination",
            description = "Where the patient goes; without partnerId it is a place outside the register.")
    record DestinationPart(
            UUID partnerId,

            @Schema(examples = "RS Bhayangkara Palangka Raya")
            String name,

            @Schema(description = "Answered day and night.", examples = "+62 536 3221520")
            String emergencyPhone) {}

    @Schema(name = "ReferralCover", description = "The agreement that a referral runs under.")
    record CoverPart(
            @Schema(description = "The agreement; absent outside any.")
            UUID agreementId,

            @Schema(description = "The version of the agreement's scope that governs it.", examples = "1")
            Integer scopeVersion,

            @Schema(description = "Whether no agreement covers it.")
            boolean outsideAgreement,

            @Schema(description = "Why it goes nevertheless.")
            Cover.OutsideReason outsideAgreementBecause,

            @Schema(
                    description =
                            "Which unit of the hospital is called when the first contact has not answered in time;"
                                    + " absent where the agreement does not say.")
            ContactUnit secondContact) {}

    @Schema(name = "ReferralClinical", description = "The clinical track of a referral.")
    record ClinicalPart(
            @Schema(description = "How far it is; absent for custody once the patient was released outside.")
            ClinicalStatus status,

            @Schema(description = "The content of the letter.")
            ClinicalSummary summary,

            @Schema(description = "When and where to come.") Appointment appointment,
            @Schema(description = "The hospital's answer.") BackReferral backReferral,

            @Schema(
                    description =
                            "The answer of a hospital that the patient was sent on to, however far, for the facility;"
                                    + " links.answeredIn is its referral.")
            BackReferral onwardAnswer,

            @Schema(description = "How the stay in the hospital ended.")
            Disposition disposition,

            @Schema(description = "That the patient did not want to go.")
            Refusal refusal,

            @Schema(description = "Who recommended it.") Referrer referrer,

            @Schema(description = "What the hospital wanted to know, oldest first.")
            List<Inquiry> inquiries,

            @Schema(description = "What facility staff recorded for the hospital, oldest first.")
            List<ReportedStep> reported,

            @Schema(description = "What to protect oneself against.")
            Set<Precaution> precautions) {}

    @Schema(name = "ReferralPermission", description = "The permission track of a referral.")
    record PermissionPart(
            PermissionStatus status,

            @Schema(description = "In the order in which they must be granted.")
            List<PermissionStep> steps,

            @Schema(description = "Who decides now: whose turn it is, or the regional office when the time has lapsed.")
            Permitter decides,

            @Schema(
                    description =
                            "Until when it is decided, UTC; then the regional office decides. Absent for an emergency.")
            Instant due,

            @Schema(description = "When the regional office was last told that it waits, UTC.")
            Instant escalatedAt) {}

    @Schema(name = "ReferralMovement", description = "The movement track of a referral.")
    record MovementPart(
            MovementStatus status,
            @Schema(description = "Who guards the patient.") Escort escort,

            @Schema(description = "How many guard the patient.", examples = "2")
            Integer escortSize,

            @Schema(description = "Who handed over and who took over; absent while neither side has said.")
            HandoverPart handover,

            @Schema(description = "UTC.") Instant departedAt,
            @Schema(description = "UTC.") Instant expectedReturn,
            @Schema(description = "At the hospital, UTC.") Instant arrivedAt,
            @Schema(description = "UTC.") Instant returnedAt,

            @Schema(description = "By the clock: out past the expected return.")
            boolean overdue,

            @Schema(description = "Who guarded the patient outside from when on, by turns.")
            List<GuardShift> guardShifts,

            @Schema(description = "UTC.") Instant plannedDeparture,
            @Schema(description = "UTC.") Instant plannedReturn,

            @Schema(description = "When an escape, a death or the end of custody took the place of the return, UTC.")
            Instant endedAt) {}

    @Schema(name = "ReferralHandover", description = "The people of the handover at the hospital.")
    record HandoverPart(
            @Schema(description = "Of the facility.", examples = "Petugas Andi Wijaya")
            String givenBy,

            @Schema(description = "Of the hospital.", examples = "Ns. Ratna Dewi, IGD")
            String takenBy,

            @Schema(description = "Whether both sides have said it and both people are named.")
            boolean confirmed) {}

    @Schema(name = "ReferralLinks", description = "The other referrals and the proposal that one hangs together with.")
    record LinkPart(
            @Schema(description = "The referral in whose place it came.")
            UUID replaces,

            @Schema(description = "The referral that leads on.")
            UUID replacedBy,

            @Schema(
                    description =
                            "Where a hospital further on has answered; absent while none has, and in lists. What it"
                                    + " answered is clinical.onwardAnswer.")
            UUID answeredIn,

            @Schema(description = "The referral in whose answer the hospital asked for it.")
            UUID follows,

            @Schema(
                    description = "The visit service's proposal that it was drafted from; its content is at"
                            + " /v1/referral-proposals/{id} there.")
            UUID proposalId,

            @Schema(
                    description =
                            "Since when that proposal counts no more, UTC; absent while it does, and once somebody has"
                                    + " recommended or submitted the referral all the same.")
            Instant proposalWithdrawnAt,

            @Schema(
                    description =
                            "Since when the hospital does not ask for the control any more that it was drafted for, UTC;"
                                    + " absent likewise.")
            Instant controlWithdrawnAt) {}
}
