package org.sambung.referrals.referral;

import java.util.function.Predicate;
import org.sambung.platform.rule.Rule;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.permission.Permitter;

/** What must hold, beside the states of the three tracks. Most of it does not bind an emergency, which never waits. */
enum ReferralRule implements Rule<ReferralSituation> {
    /** Planned work goes to a partner whose agreement in force offers it, unless a clinician gives a coded reason. */
    AGREEMENT_MUST_COVER_IT(
            "agreement-must-cover-it",
            now -> now.covered() || now.referral().getCover().getOutsideReason() != null),

    /** Somebody must write what is to be read at the hospital; a proposal has nothing of it. */
    LETTER_MUST_BE_WRITTEN(
            "letter-must-be-written", now -> now.referral().getClinical().getSummary() != null),

    /** A proposal does not say where; a clinician does. */
    DESTINATION_MUST_BE_CHOSEN(
            "destination-must-be-chosen", now -> now.referral().getDestination().isChosen()),

    /** A partner that gives no care cannot receive a patient, whatever its agreement says. */
    DESTINATION_MUST_GIVE_CARE("destination-must-give-care", ReferralSituation::destinationGivesCare),

    /** Each permitter decides when everybody before in the chain has granted. */
    PRECEDING_STEPS_MUST_BE_GRANTED(
            "preceding-steps-must-be-granted",
            now -> now.referral().getPermission().isTurnOf(Permitter.FACILITY_HEAD)),

    /** A planned departure needs the referral to be with the hospital. */
    SUBMISSION_BEFORE_DEPARTURE(
            "submission-before-departure",
            now -> !now.referral().getClinical().getStatus().isBeforeHospital()),

    /** A planned inpatient referral needs the hospital's acceptance before departure; an outpatient one does not. */
    ACCEPTANCE_BEFORE_DEPARTURE(
            "acceptance-before-departure",
            now -> now.referral().getClinical().getKind() != ReferralKind.INPATIENT
                    || now.referral().getClinical().getStatus() == ClinicalStatus.ACCEPTED),

    /** Custody law asks for a written permission; for an emergency it is given afterwards. */
    PERMISSION_BEFORE_DEPARTURE(
            "permission-before-departure",
            now -> !now.referral().getClinical().isPlanned()
                    || now.referral().getPermission().isGranted()),

    /** A planned departure is guarded by at least two officers. */
    ESCORT_BEFORE_DEPARTURE(
            "escort-before-departure",
            now -> !now.referral().getClinical().isPlanned()
                    || now.referral().getMovement().hasEscortOf(ReferralRule.LEAST_OFFICERS)),

    /** A referral is closed when the patient is back. */
    PATIENT_MUST_BE_BACK(
            "patient-must-be-back",
            now -> !now.referral().getMovement().getStatus().isOutside());

    static final int LEAST_OFFICERS = 2;

    private final String slug;
    private final Predicate<ReferralSituation> condition;

    ReferralRule(String slug, Predicate<ReferralSituation> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(ReferralSituation now) {
        return condition.test(now);
    }
}
