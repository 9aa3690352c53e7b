package org.sambung.local.minimal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A referral as it is shown. */
public record ReferralView(
        UUID id,
        UUID facilityId,
        UUID patientId,
        UUID destinationId,
        String kind,
        String urgency,
        String clinicalStatus,
        @JsonRawValue String clinical,
        String permissionStatus,
        @JsonRawValue String permission,
        String movementStatus,
        boolean outsideAgreement,
        int version) {

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id,
                referral.facilityId,
                referral.patientId,
                referral.destinationId,
                referral.kind,
                referral.urgency,
                referral.clinicalStatus,
                new String(referral.clinicalSummary, StandardCharsets.UTF_8),
                referral.permissionStatus,
                new String(referral.permissionChain, StandardCharsets.UTF_8),
                referral.movementStatus,
                referral.outsideAgreement,
                referral.version);
    }
}
