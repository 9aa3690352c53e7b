package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.CustodyLeft;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.referral.CustodyEvents.ReferralReowned;
import org.sambung.referrals.referral.ReferralEvents.ReferralCancelled;

/** What becomes of a referral with its patient's custody. Nobody takes these steps by themselves: they follow. */
@MappedSuperclass
abstract class PatientSteps extends ObligationSteps {

    protected PatientSteps() {}

    protected PatientSteps(Opening opening) {
        super(opening);
    }

    /**
     * The patient was transferred and this came along: the receiving facility leads it on. Who has not left is let out by its
     * own head, under its own escort.
     */
    void reowned(UUID fromFacilityId, String fromRegion, PermissionOrder order, ObligationConfig limits, Instant at) {
        var stays = getMovement().canBecome(MovementStatus.ESCORT_ASSIGNED);
        if (stays) {
            getMovement().dismissEscort();
        }
        record(Change.of(new ReferralReowned(terms(), fromFacilityId, at), at));
        if (stays && canBePermitted()) {
            askHeadAnew(order, limits, at);
        }
        if (!getRegion().equals(fromRegion)) {
            tellAnotherRegion(at);
        }
    }

    /** What waits for the regional office waits for another one, which nobody has told yet. */
    private void tellAnotherRegion(Instant at) {
        tellIfStepIsAbove(null, at);
        if (awaitsPermission()) {
            getPermission().passToAnotherOffice(at);
        }
    }

    /** The patient is no longer here: it ends if nobody has left for the hospital; care that has begun goes on. */
    void endUnlessBegun(CustodyLeft.Why why, Instant at) {
        if (isOutside() || getMovement().getEndedAt() != null || !getClinical().canBecome(ClinicalStatus.CANCELLED)) {
            return;
        }
        freeOfWhatNobodyNeeds(at);
        moveClinically(ClinicalStatus.CANCELLED, ReferralCancelled::new, why.name(), at);
    }

    /** What is owed because somebody is held, or is alive, is owed no more; also where the referral is over. */
    void freeOfWhatWasOwedInCustody(CustodyLeft.Why why, Instant at) {
        var owedNoMore =
                switch (why) {
                    case RELEASED ->
                        getObligations().giveUp(ObligationKind::isOfThoseHeldAlone, Impossible.Reason.PATIENT_GONE, at);
                    case DIED ->
                        getObligations().giveUp(ObligationKind::isOfTheLivingAlone, Impossible.Reason.PATIENT_DIED, at);
                    // Who was caught again is owed it again; who was transferred is owed it by those who have them.
                    case ESCAPED, TRANSFERRED -> List.<Obligation>of();
                };
        tellGivenUp(owedNoMore, at);
    }

    /**
     * An emergency of which nobody wrote down that it has left, though it may have: the care goes on, and who has died has
     * died of it. Who escaped may never have left the facility: custody enters departure and escape, or the clinic calls it off.
     */
    void endPerhapsOutside(CustodyLeft.Why why, ObligationConfig limits, Instant at) {
        switch (why) {
            case RELEASED -> {
                tellGivenUp(
                        getObligations()
                                .giveUp(ObligationKind::isPermissionAfterwards, Impossible.Reason.PATIENT_GONE, at),
                        at);
                custodyEnded(at);
            }
            case DIED -> {
                freeOfWhatNobodyNeeds(at);
                died(true, limits, at);
            }
            case TRANSFERRED -> endUnlessBegun(why, at);
            case ESCAPED -> {
                // Nothing is known of it.
            }
        }
    }

    /** Whoever was outside when custody ended does not come back; the care goes on without it. */
    void endOutside(CustodyLeft.Why why, ObligationConfig limits, Instant at) {
        if (!isOutside()) {
            return;
        }
        switch (why) {
            case RELEASED -> custodyEnded(at);
            case ESCAPED -> escaped(limits, at);
            case DIED -> died(true, limits, at);
            case TRANSFERRED -> {
                // The way goes on, for another facility.
            }
        }
    }
}
