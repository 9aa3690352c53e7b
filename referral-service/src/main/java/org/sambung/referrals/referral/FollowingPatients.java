package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.patient.CustodyChanged;
import org.sambung.referrals.patient.CustodyLeft;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.patient.PatientRepository;
import org.sambung.referrals.patient.PatientTakenOver;
import org.sambung.referrals.permission.PermissionOrder;

/** Brings referrals along when custody moves their patients; in the same transaction, or neither is done. */
@ApplicationScoped
class FollowingPatients {

    @Inject
    ReferralRepository referrals;

    @Inject
    PatientRepository patients;

    @Inject
    PermissionOrder permissions;

    @Inject
    ObligationConfig limits;

    void custodyChanged(@Observes CustodyChanged change) {
        var custody = change.patient().getCustodyStatus();
        of(change.patient()).stream()
                .filter(referral -> referral.getCustodyStatus() != custody)
                .forEach(referral -> {
                    if (referral.isUnderWay()) {
                        referral.custodyChanged(custody, permissions, limits, change.at());
                    } else {
                        referral.custodyChangedAfterwards(custody, permissions, limits, change.at());
                    }
                });
    }

    void left(@Observes CustodyLeft left) {
        of(left.patient()).forEach(referral -> {
            if (referral.isOutside()) {
                referral.endOutside(left.why(), limits, left.at());
            } else if (referral.mayHaveLeft()) {
                referral.endPerhapsOutside(left.why(), limits, left.at());
            } else if (referral.isUnderWay()) {
                referral.endUnlessBegun(left.why(), left.at());
            }
            referral.freeOfWhatWasOwedInCustody(left.why(), left.at());
        });
    }

    void takenOver(@Observes PatientTakenOver taken) {
        referrals
                .lockedAll(taken.referrals())
                .forEach(referral ->
                        referral.reowned(taken.fromFacilityId(), taken.fromRegion(), permissions, limits, taken.at()));
    }

    private List<Referral> of(Patient patient) {
        var ids = Stream.concat(Stream.of(patient.getId()), patients.mergedInto(patient.getId()).stream())
                .toList();
        return referrals.lockedOf(ids, patient.getFacilityId());
    }
}
