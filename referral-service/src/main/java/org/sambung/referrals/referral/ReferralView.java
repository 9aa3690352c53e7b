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
import org.sambung.referrals.clinical.Precaution;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationView;
import org.sambung.referrals.patient.Person;
import org.sambung.referrals.permission.PermissionStatus;
import org.sambung.referrals.permission.PermissionStep;

/** A referral as the caller may see it; {@link Visibility} says who sees which part. */
@Schema(name = "Referral")
record ReferralView(
        UUID id,
        UUID facilityId,
        ReferralKind kind,
        Urgency urgency,
        PatientPart patient,
        DestinationPart destination,
        CoverPart cover,
        ClinicalPart clinical,
        PermissionPart permission,
        MovementPart movement,
        @Schema(description = "Absent for the hospital.") List<ObligationView> obligations,
        int version,

        @Schema(description = "What the caller can do now; absent in lists.")
        Actions actions) {

    @Schema(name = "ReferralPatient")
    record PatientPart(UUID id, String name, String block, Person person) {}

    /** @param emergencyPhone answered day and night */
    @Schema(name = "ReferralDestination")
    record DestinationPart(UUID partnerId, String name, String emergencyPhone) {}

    @Schema(name = "ReferralCover")
    record CoverPart(
            UUID agreementId,
            Integer scopeVersion,
            boolean outsideAgreement,
            Cover.OutsideReason outsideAgreementBecause) {}

    @Schema(name = "ReferralClinical")
    record ClinicalPart(
            ClinicalStatus status,
            ClinicalSummary summary,
            Appointment appointment,
            BackReferral backReferral,

            @Schema(description = "What to protect oneself against.")
            Set<Precaution> precautions) {}

    @Schema(name = "ReferralPermission")
    record PermissionPart(PermissionStatus status, List<PermissionStep> steps) {}

    /** @param overdue by the clock: out past the expected return */
    @Schema(name = "ReferralMovement")
    record MovementPart(
            MovementStatus status,
            Escort escort,
            Integer escortSize,
            Instant departedAt,
            Instant expectedReturn,
            Instant arrivedAt,
            Instant returnedAt,
            boolean overdue) {}
}
