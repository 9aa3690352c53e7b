package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.Disposition;
import org.sambung.referrals.hospital.HospitalWord;
import org.sambung.referrals.hospital.Reported;
import org.sambung.referrals.hospital.ReportedStep.Standing;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.referral.CustodyEvents.*;
import org.sambung.referrals.referral.ReferralEvents.*;

/** What the hospital does once it has the patient, and its word on what the facility recorded for it. */
@MappedSuperclass
abstract class CareSteps extends HospitalSteps {

    protected CareSteps() {}

    protected CareSteps(Opening opening) {
        super(opening);
    }

    void treat(Reported reported, Instant at) {
        demand(ReferralOperation.TREATMENT);
        note(HospitalWord.TREATMENT, reported, at);
        moveClinically(ClinicalStatus.TREATED, PatientTreated::new, Reported.reason(reported), at);
    }

    /**
     * The family is told; a detainee's detention is suspended while in hospital (pembantaran). Of who was released neither is
     * custody's to do.
     */
    void admit(Reported reported, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.ADMISSION);
        note(HospitalWord.ADMISSION, reported, at);
        if (!situation().isReleased()) {
            oblige(ObligationKind.TELL_FAMILY, at.plus(limits.tellFamily()));
            if (isOfDetainee() && limits.detentionIsSuspended()) {
                oblige(ObligationKind.SUSPEND_DETENTION, at.plus(limits.suspendDetention()));
            }
        }
        moveClinically(ClinicalStatus.ADMITTED, PatientAdmitted::new, Reported.reason(reported), at);
    }

    /**
     * A death outside ends the movement too, and obliges; that it was not natural custody says by its own step. It is told
     * even of who is back by the record: the hospital knows. Of who had been released by then it is not told, and nobody owes
     * anything: after custody a person's health is none of its affair. Without a stay a death alone is told so, also one that
     * custody told before: 422 for anything else.
     */
    void discharge(Disposition disposition, Reported reported, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.DISCHARGE);
        var died = disposition != null && disposition.isDeath();
        if (!died && !getClinical().canBecome(ClinicalStatus.DISCHARGED)) {
            throw new ProblemException(422, "death-alone-without-admission");
        }
        getClinical().discharge(disposition);
        note(HospitalWord.DISCHARGE, reported, at);
        if (getClinical().getStatus() == ClinicalStatus.DIED) {
            record(Change.of(new PatientDischarged(terms(), at), at).because(Reported.reason(reported)));
            return;
        }
        if (died && !situation().isReleasedAt(at)) {
            diedInHospital(limits, at);
        }
        var next = died ? ClinicalStatus.DIED : ClinicalStatus.DISCHARGED;
        moveClinically(next, PatientDischarged::new, Reported.reason(reported), at);
    }

    private void diedInHospital(ObligationConfig limits, Instant at) {
        getObligations().afterDeath(this, true, limits, at);
        if (getMovement().canBecome(MovementStatus.DIED)) {
            moved(getMovement().end(MovementStatus.DIED, at), PatientDied::new, at);
        } else {
            record(Change.of(new PatientDied(terms(), at), at));
        }
    }

    /** The control date, a day in the facility's zone, is due at the end of that day. */
    void answer(BackReferral answer, Reported reported, Instant at) {
        demand(ReferralOperation.BACK_REFERRAL);
        getClinical().answer(answer);
        note(HospitalWord.BACK_REFERRAL, reported, at);
        askForControl(answer, Reported.reason(reported), at);
    }

    /**
     * The patient was looked at again, as the hospital had asked; nothing where nobody owes that any more, or the hospital has
     * asked for another day since.
     */
    void followUp(LocalDate asked, Instant at) {
        var answer = getClinical().getBackReferral();
        if (answer != null && asked.equals(answer.controlDate())) {
            meetFollowUp(at);
        }
    }

    /** The patient came to the hospital again, by another referral; nothing where it is not the hospital that looks again. */
    void cameAgain(Instant at) {
        var answer = getClinical().getBackReferral();
        if (answer != null && answer.asksToComeAgain()) {
            meetFollowUp(at);
        }
    }

    private void meetFollowUp(Instant at) {
        getObligations().open(ObligationKind.FOLLOW_UP).ifPresent(owed -> {
            owed.fulfilBySystem(at);
            record(Change.of(new ObligationMet(terms(), owed.getNumber(), owed.getKind(), at), at));
        });
    }

    /** @param step null for all */
    void confirm(HospitalWord step, Instant at) {
        demand(ReferralOperation.CONFIRMATION);
        settle(step, Standing.CONFIRMED, null, at);
    }

    /**
     * What the hospital gives takes the place of what the facility had recorded for it.
     *
     * @param givingUpControl has nobody owe the control that is asked for no more; the hospital does not see who owes it
     */
    void correct(CorrectReport right, Runnable givingUpControl, Instant at) {
        demand(ReferralOperation.CORRECTION);
        if (right.appointment() != null) {
            getClinical().appoint(right.appointment());
        }
        if (right.disposition() != null) {
            getClinical().discharge(right.disposition());
        }
        if (right.backReferral() != null) {
            answerAnew(right.backReferral(), givingUpControl, at);
        }
        settle(right.step(), Standing.CORRECTED, right.correction(), at);
    }

    private void answerAnew(BackReferral answer, Runnable givingUpControl, Instant at) {
        var before = getClinical().getBackReferral();
        var another = before == null || !answer.hasControlOf(before);
        if (another) {
            givingUpControl.run();
        }
        getClinical().answer(answer);
        if (another) {
            askForControl(answer, null, at);
        }
    }

    /** Nobody here looks again at who was released, or has died. */
    private void askForControl(BackReferral answer, String reason, Instant at) {
        var here = situation().isLookedAfter();
        if (here && answer.controlDate() != null) {
            oblige(
                    ObligationKind.FOLLOW_UP,
                    answer.controlDate().plusDays(1).atStartOfDay(zone()).toInstant());
        }
        var place = here ? answer.controlAt() : null;
        var day = here ? answer.lookAgainBy() : null;
        record(Change.of(new PatientBackReferred(terms(), place, day, at), at).because(reason));
    }

    private void settle(HospitalWord step, Standing standing, String correction, Instant at) {
        if (!getCorrespondence().hasUnconfirmed(step)) {
            throw new ProblemException(422, "nothing-reported");
        }
        write(getCorrespondence().settle(step, standing, correction));
        record(Change.of(new ReportSettled(terms(), at), at).because(standing.name()));
    }
}
