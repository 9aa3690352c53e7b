package org.sambung.referrals.referral;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.sambung.referrals.clinical.ClinicalTrack;
import org.sambung.referrals.movement.MovementTrack;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.permission.PermissionTrack;
import org.sambung.referrals.permission.Permitter;

/** What a referral begins with. */
record Opening(
        UUID id,
        UUID facilityId,
        String region,
        ZoneId zone,
        UUID patientId,
        CustodyStatus custodyStatus,
        Destination destination,
        ClinicalTrack clinical,
        Cover cover,
        PermissionTrack permission,
        MovementTrack movement,
        Links links) {

    static Opening of(
            UUID id,
            Patient patient,
            ZoneId zone,
            Destination destination,
            ClinicalTrack clinical,
            Cover cover,
            List<Permitter> permitters,
            Links links) {
        return new Opening(
                id,
                patient.getFacilityId(),
                patient.getRegion(),
                zone,
                patient.getId(),
                patient.getCustodyStatus(),
                destination,
                clinical,
                cover,
                new PermissionTrack(permitters),
                new MovementTrack(),
                links);
    }
}
