package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.event.Change;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.Referrer;
import org.sambung.referrals.clinical.Refusal;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.DecisionTime;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.CustodyEvents.AuthorityLetterScanned;
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
        workOn();
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
        leadOnAllTheSame();
        var by = situation().surroundings().caller();
        getClinical()
                .referredBy(
                        byNurse
                                ? new Referrer(null, null, by.name())
                                : new Referrer(by.name(), by.employeeNumber(), null));
        moveClinically(ClinicalStatus.RECOMMENDED, ReferralRecommended::new, null, at);
        tellIfStepIsAbove(null, at);
    }

    void countersign(Instant at) {
        demand(ReferralOperation.COUNTERSIGNATURE);
        var by = situation().surroundings().caller();
        var nurse = getClinical().getReferrer();
        getClinical().referredBy(new Referrer(by.name(), by.employeeNumber(), nurse == null ? null : nurse.officer()));
        meet(ObligationKind.COUNTERSIGNATURE, at);
        record(Change.of(new ReferralCountersigned(terms(), at), at));
    }

    /** Keeps the agreement that covered it then, with its version; none when a clinician's reason stands in for it. */
    void submit(Instant at) {
        demandAt(at, ReferralOperation.SUBMISSION);
        leadOnAllTheSame();
        settle(situation().at(at).coverage().orElse(null), at);
        markSent(at);
        moveClinically(ClinicalStatus.SUBMITTED, ReferralSubmitted::new, null, at);
        tellIfOutsideAgreement(at);
    }

    /** Whoever recommends or submits it answers for it, though what it was drafted for was taken back. */
    private void leadOnAllTheSame() {
        if (getLinks().isGroundWithdrawn()) {
            link(getLinks().onOwnGround());
        }
    }

    /** What care, how fast and where; a proposal has nothing of it yet. @param chain who permits that care */
    void plan(PlanReferral plan, List<Permitter> chain, Instant at) {
        demand(ReferralOperation.PLAN);
        workOn();
        getPermission().recompute(chain, at, DecisionTime.unlimited());
        getClinical().plan(plan.kind().kind(), plan.urgency().urgency());
        send(new Destination(plan.destinationId(), plan.destinationName()), new Cover(plan.outsideAgreementBecause()));
        record(Change.of(new ReferralPlanned(terms(), at), at));
    }

    void answerInquiry(String answer, Instant at) {
        demand(ReferralOperation.INFORMATION);
        getMilestones().answerAgain(getCorrespondence().askedAt(), at);
        write(getCorrespondence().answer(answer, at));
        moveClinically(ClinicalStatus.RECEIVED, InformationGiven::new, null, at);
    }

    /** The patient's own decision, after counselling and before a witness. */
    void refuse(Refusal refusal, Instant at) {
        demand(ReferralOperation.REFUSAL);
        getClinical().refuse(refusal);
        freeOfWhatNobodyNeeds(at);
        moveClinically(ClinicalStatus.REFUSED_BY_PATIENT, ReferralRefusedByPatient::new, null, at);
    }

    void markEnteredInError(MarkEnteredInError.Reason reason, Instant at) {
        demand(ReferralOperation.ENTRY_ERROR);
        getObligations().fallAway(at);
        moveClinically(ClinicalStatus.ENTERED_IN_ERROR, ReferralEnteredInError::new, reason.name(), at);
    }

    void cancel(CancelReferral.Reason reason, Instant at) {
        demand(ReferralOperation.CANCELLATION);
        freeOfWhatNobodyNeeds(at);
        moveClinically(ClinicalStatus.CANCELLED, ReferralCancelled::new, reason.name(), at);
    }

    void close(Instant at) {
        demand(ReferralOperation.CLOSURE);
        moveClinically(ClinicalStatus.CLOSED, ReferralClosed::new, null, at);
    }

    /** Who has left owes what leaving obliges to, whatever becomes of the referral. */
    protected void freeOfWhatNobodyNeeds(Instant at) {
        if (getMovement().getDepartedAt() == null) {
            getObligations().fallAway(at);
        }
    }

    /** Either side's; it stays whatever becomes of the referral. The hospital is not told of a letter about custody. */
    void attach(UUID attachment, AttachmentKind kind, Instant at) {
        demand(ReferralOperation.ATTACHMENTS);
        workOn();
        record(Change.of(
                kind.isAboutCustody()
                        ? new AuthorityLetterScanned(terms(), attachment, at)
                        : new ResultAttached(terms(), attachment, at),
                at));
    }
}
