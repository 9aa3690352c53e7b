package org.sambung.referrals.referral;

import java.util.List;
import java.util.UUID;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.clinical.Urgency;
import org.sambung.referrals.movement.MovementStatus;

/** Which referrals a list shall show; what is null does not matter. Everybody who lists sees these of each. */
record ReferralFilter(
        ClinicalStatus clinicalStatus,
        MovementStatus movementStatus,
        ReferralKind kind,
        Urgency urgency,
        List<UUID> patientIds) {}
