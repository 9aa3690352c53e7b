package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.UUID;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.permission.PermissionStatus;

/**
 * What a referral's events say of it: ids and states, nothing clinical. The rest is fetched at {@code link} with one's own
 * rights.
 *
 * @param partnerId the receiving partner, null when the destination is outside the register
 * @param sentAt since when the hospital has it, null before: until then it is none of the hospital's business
 * @param agreementId the agreement that covers it, null when none does
 */
record ReferralTerms(
        UUID referralId,
        UUID facilityId,
        UUID partnerId,
        UUID patientId,
        ReferralKind kind,
        Urgency urgency,
        ClinicalStatus clinicalStatus,
        PermissionStatus permissionStatus,
        MovementStatus movementStatus,
        Instant sentAt,
        boolean outsideAgreement,
        UUID agreementId,
        Integer scopeVersion,
        String link) {

    static ReferralTerms of(Referral referral) {
        return new ReferralTerms(
                referral.getId(),
                referral.getFacilityId(),
                referral.getDestination().partnerId(),
                referral.getPatientId(),
                referral.getClinical().getKind(),
                referral.getClinical().getUrgency(),
                referral.getClinical().getStatus(),
                referral.getPermission().getStatus(),
                referral.getMovement().getStatus(),
                referral.getSentAt(),
                referral.getCover().isOutsideAgreement(),
                referral.getCover().getAgreementId(),
                referral.getCover().getScopeVersion(),
                referral.href());
    }
}
