package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.patient.CustodyLeft;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.CustodyEvents.PermissionRecomputed;
import org.sambung.referrals.referral.CustodyEvents.ReferralReowned;
import org.sambung.referrals.referral.ReferralEvents.ReferralCancelled;

/** What becomes of a referral with its patient's custody. Nobody takes these steps by themselves: they follow. */
@MappedSuperclass
abstract class PatientSteps extends MovementSteps {

    protected PatientSteps() {}

    protected PatientSteps(Opening opening) {
        super(opening);
    }

    /** Another custody: the steps not granted yet are those of its chain; what was granted stays granted. */
    void custodyChanged(CustodyStatus now, List<Permitter> chain, Instant at) {
        var custodyBefore = markCustody(now);
        var before = getPermission().recompute(chain);
        record(Change.of(
                        new PermissionRecomputed(terms(), at),
                        "permission",
                        before,
                        getPermission().getStatus(),
                        at)
                .because("CUSTODY_" + custodyBefore + "_TO_" + now));
    }

    /** The patient was transferred and this came along: the receiving facility leads it on. */
    void reowned(UUID fromFacilityId, Instant at) {
        record(Change.of(new ReferralReowned(terms(), fromFacilityId, at), at));
    }

    /** The patient is no longer here: it ends if nobody has left for the hospital; care that has begun goes on. */
    void endUnlessBegun(CustodyLeft.Why why, Instant at) {
        if (getMovement().getStatus().isOutside() || !getClinical().canBecome(ClinicalStatus.CANCELLED)) {
            return;
        }
        moveClinically(ClinicalStatus.CANCELLED, ReferralCancelled::new, why.name(), at);
    }
}
