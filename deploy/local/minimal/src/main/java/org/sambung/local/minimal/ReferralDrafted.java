package org.sambung.local.minimal;

import java.time.Instant;
import java.util.UUID;

/** What the event says: as much as the real one. */
public record ReferralDrafted(
        UUID referralId,
        UUID facilityId,
        UUID partnerId,
        UUID patientId,
        String kind,
        String urgency,
        String clinicalStatus,
        String permissionStatus,
        String movementStatus,
        boolean outsideAgreement,
        String link,
        Instant occurredAt) {

    static ReferralDrafted of(Referral referral, Instant at) {
        return new ReferralDrafted(
                referral.id,
                referral.facilityId,
                referral.destinationId,
                referral.patientId,
                referral.kind,
                referral.urgency,
                referral.clinicalStatus,
                referral.permissionStatus,
                referral.movementStatus,
                referral.outsideAgreement,
                "/referrals/" + referral.id,
                at);
    }
}
