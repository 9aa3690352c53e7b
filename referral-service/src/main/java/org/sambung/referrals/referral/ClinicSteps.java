package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.referral.ReferralEvents.*;

/** The steps of the facility's clinicians. */
@MappedSuperclass
abstract class ClinicSteps extends GuardedReferral {

    protected ClinicSteps() {}

    protected ClinicSteps(Opening opening) {
        super(opening);
    }

    void completeLetter(ClinicalSummary letter, Instant at) {
        demand(ReferralOperation.LETTER);
        getClinical().complete(letter);
        meet(ObligationKind.COMPLETE_LETTER, at);
        record(Change.of(new LetterCompleted(terms(), at), at));
    }

    void recommend(boolean byNurse, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.RECOMMENDATION);
        if (byNurse) {
            oblige(ObligationKind.COUNTERSIGNATURE, at.plus(limits.countersignature()));
        }
        askPermission(at);
        moveClinically(ClinicalStatus.RECOMMENDED, ReferralRecommended::new, null, at);
    }

    void countersign(Instant at) {
        demand(ReferralOperation.COUNTERSIGNATURE);
        meet(ObligationKind.COUNTERSIGNATURE, at);
        record(Change.of(new ReferralCountersigned(terms(), at), at));
    }

    /** Keeps the agreement that covers it now, with its version; none when a clinician's reason stands in for it. */
    void submit(Coverage coverage, Instant at) {
        demand(ReferralOperation.SUBMISSION);
        getCover().settle(coverage, at);
        markSent(at);
        moveClinically(ClinicalStatus.SUBMITTED, ReferralSubmitted::new, null, at);
    }

    void cancel(CancelReferral.Reason reason, Instant at) {
        demand(ReferralOperation.CANCELLATION);
        moveClinically(ClinicalStatus.CANCELLED, ReferralCancelled::new, reason.name(), at);
    }

    void close(Instant at) {
        demand(ReferralOperation.CLOSURE);
        moveClinically(ClinicalStatus.CLOSED, ReferralClosed::new, null, at);
    }
}
