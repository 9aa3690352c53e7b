package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.AbsentWhen;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.permission.PermissionStatus;

/**
 * What a referral's events say of it: ids and states, nothing clinical. The rest is fetched at {@code link} with one's own
 * rights.
 */
record ReferralTerms(
        UUID referralId,
        UUID facilityId,

        @Schema(description = "The receiving partner.")
        @AbsentWhen("the destination is outside the register, or not chosen yet")
        UUID partnerId,

        UUID patientId,
        @Schema(description = "The kind of care.") ReferralKind kind,
        @Schema(description = "How soon.") Urgency urgency,

        @Schema(description = "Where it stands with the hospital.")
        ClinicalStatus clinicalStatus,

        @Schema(description = "Where the chain of permissions stands.")
        PermissionStatus permissionStatus,

        @Schema(description = "Where the patient is.") MovementStatus movementStatus,

        @Schema(description = "Since when the hospital has it, UTC.") @AbsentWhen("it does not have it yet")
        Instant sentAt,

        @Schema(description = "Whether it goes without an agreement that covers it.")
        boolean outsideAgreement,

        @Schema(description = "The agreement that covers it.") @AbsentWhen("none does")
        UUID agreementId,

        @AbsentWhen("no agreement covers it") Integer scopeVersion,

        @Schema(description = "The referral in whose place it came.") @AbsentWhen("it came in no other's place")
        UUID replaces,

        @Schema(description = "The referral in whose answer the hospital asked for it, to look again.")
        @AbsentWhen("it follows none")
        UUID follows,

        @Schema(description = "The visit's proposal for which it is.") @AbsentWhen("no visit has proposed it")
        UUID proposalId,

        @Schema(description = "Where to fetch the rest.", format = "uri-reference")
        String link) {

    static ReferralTerms of(ReferralFile referral) {
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
                referral.getLinks().replaces(),
                referral.getLinks().follows(),
                referral.getLinks().proposalId(),
                referral.href());
    }
}
