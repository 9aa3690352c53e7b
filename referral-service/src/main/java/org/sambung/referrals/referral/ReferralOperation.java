package org.sambung.referrals.referral;

import static org.sambung.platform.identity.Role.CUSTODY_OFFICER;
import static org.sambung.platform.identity.Role.CUSTODY_REGISTRAR;
import static org.sambung.platform.identity.Role.DOCTOR;
import static org.sambung.platform.identity.Role.FACILITY_HEAD;
import static org.sambung.platform.identity.Role.HOSPITAL_SYSTEM;
import static org.sambung.platform.identity.Role.NURSE;
import static org.sambung.platform.identity.Role.OVERSIGHT;
import static org.sambung.platform.identity.Role.REFERRAL_DESK;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.MovementStatus;

/** What can be done with a referral: who may, in which states of its tracks, under which rules. */
@OperationsOn("/v1/referrals/{id}")
enum ReferralOperation implements Operation<ReferralSituation> {
    LETTER("letter", EnumSet.of(NURSE, DOCTOR), Referral::isLetterOpen),
    PLAN("plan", EnumSet.of(NURSE, DOCTOR), referral -> referral.getClinical().getStatus() == ClinicalStatus.DRAFT),
    RECOMMENDATION(
            "recommendation",
            EnumSet.of(NURSE, DOCTOR),
            clinical(ClinicalStatus.RECOMMENDED),
            ReferralRule.LETTER_MUST_BE_WRITTEN,
            ReferralRule.DESTINATION_MUST_BE_CHOSEN,
            ReferralRule.DESTINATION_MUST_GIVE_CARE),
    COUNTERSIGNATURE("countersignature", EnumSet.of(DOCTOR), Referral::awaitsCountersignature),
    AUTHORITY_LETTER(
            "authority-letter",
            EnumSet.of(CUSTODY_REGISTRAR),
            referral -> referral.awaitsPermission() && referral.getPermission().awaitsLetter(),
            ReferralRule.LETTER_MUST_BE_NEXT),
    PERMISSION(
            "permission",
            EnumSet.of(FACILITY_HEAD, OVERSIGHT),
            Referral::awaitsPermission,
            ReferralRule.PRECEDING_STEPS_MUST_BE_GRANTED,
            ReferralRule.DECISION_MUST_BE_THE_CALLERS,
            ReferralRule.MANDATE_MUST_COVER_THE_DAY),
    SUBMISSION(
            "submission",
            EnumSet.of(NURSE, DOCTOR),
            clinical(ClinicalStatus.SUBMITTED),
            ReferralRule.DESTINATION_MUST_GIVE_CARE,
            ReferralRule.AGREEMENT_MUST_COVER_IT),
    /** What was accepted is received again by a withdrawal, what was asked by its answer: those have reasons. */
    RECEIPT(
            "receipt",
            hospitalOrReported(),
            referral -> referral.getClinical().getStatus() == ClinicalStatus.SUBMITTED),
    ACCEPTANCE("acceptance", hospitalOrReported(), afterReceipt(ClinicalStatus.ACCEPTED)),
    REJECTION("rejection", hospitalOrReported(), afterReceipt(ClinicalStatus.REJECTED)),
    INFORMATION_REQUEST(
            "information-request", hospitalOrReported(), afterReceipt(ClinicalStatus.INFORMATION_REQUESTED)),
    INFORMATION(
            "information",
            EnumSet.of(NURSE, DOCTOR),
            referral -> referral.getClinical().getStatus() == ClinicalStatus.INFORMATION_REQUESTED),
    ACCEPTANCE_WITHDRAWAL(
            "acceptance-withdrawal", hospitalOrReported(), isAccepted(), ReferralRule.PATIENT_MUST_BE_BACK),
    APPOINTMENT("appointment", hospitalOrReported(), isAccepted()),
    NO_SHOW("no-show", hospitalOrReported(), clinical(ClinicalStatus.NO_SHOW), ReferralRule.PATIENT_MUST_BE_BACK),
    REDIRECTION("redirection", hospitalOrReported(), clinical(ClinicalStatus.REDIRECTED)),
    REFUSAL(
            "refusal",
            EnumSet.of(NURSE, DOCTOR),
            clinical(ClinicalStatus.REFUSED_BY_PATIENT),
            ReferralRule.PATIENT_MUST_BE_BACK),
    ENTRY_ERROR(
            "entry-error",
            EnumSet.of(NURSE, DOCTOR),
            clinical(ClinicalStatus.ENTERED_IN_ERROR),
            ReferralRule.PATIENT_MUST_BE_BACK),
    CONFIRMATION("confirmation", EnumSet.of(REFERRAL_DESK, HOSPITAL_SYSTEM), referral -> referral.getCorrespondence()
            .hasUnconfirmed(null)),
    CORRECTION("correction", EnumSet.of(REFERRAL_DESK, HOSPITAL_SYSTEM), referral -> referral.getCorrespondence()
            .hasUnconfirmed(null)),
    CANCELLATION(
            "cancellation",
            EnumSet.of(NURSE, DOCTOR),
            clinical(ClinicalStatus.CANCELLED),
            ReferralRule.PATIENT_MUST_BE_BACK),
    ESCORT(
            "escort",
            EnumSet.of(CUSTODY_OFFICER),
            referral -> referral.isOnItsWay() && referral.getMovement().canBecome(MovementStatus.ESCORT_ASSIGNED)),
    DEPARTURE(
            "departure",
            EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR),
            referral -> referral.isOnItsWay() && referral.getMovement().canBecome(MovementStatus.DEPARTED),
            ReferralRule.SUBMISSION_BEFORE_DEPARTURE,
            ReferralRule.ACCEPTANCE_BEFORE_DEPARTURE,
            ReferralRule.PERMISSION_BEFORE_DEPARTURE,
            ReferralRule.CONDITIONS_BEFORE_DEPARTURE,
            ReferralRule.ESCORT_BEFORE_DEPARTURE),
    GUARD_SHIFT("guard-shift", EnumSet.of(CUSTODY_OFFICER), Referral::isOutside),
    EXPECTED_RETURN("expected-return", EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR), Referral::isOutside),
    ESCAPE("escape", EnumSet.of(CUSTODY_OFFICER, FACILITY_HEAD), referral -> referral.getMovement()
            .canBecome(MovementStatus.ESCAPED)),
    DEATH("death", EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR), Referral::canBeFoundDead),
    FAMILY_NOTICE("family-notice", EnumSet.of(NURSE, DOCTOR), Referral::canOweTheFamilyWord),
    ARRIVAL("arrival", EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM), Referral::canArrive),
    HANDOVER(
            "handover",
            EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR, REFERRAL_DESK, HOSPITAL_SYSTEM),
            referral -> referral.getMovement().getStatus() == MovementStatus.AT_HOSPITAL
                    && !referral.getMovement().isHandoverConfirmed()),
    TREATMENT("treatment", hospitalOrReported(), clinical(ClinicalStatus.TREATED)),
    ADMISSION("admission", hospitalOrReported(), clinical(ClinicalStatus.ADMITTED)),
    DISCHARGE(
            "discharge",
            hospitalOrReported(),
            referral -> referral.getClinical().canBecome(ClinicalStatus.DISCHARGED) || referral.canBeToldDead()),
    BACK_REFERRAL("back-referral", hospitalOrReported(), Referral::awaitsBackReferral),
    RETURN("return", EnumSet.of(CUSTODY_OFFICER, NURSE, DOCTOR), referral -> referral.getMovement()
            .canBecome(MovementStatus.RETURNED)),
    CLOSURE("closure", EnumSet.of(NURSE, DOCTOR), clinical(ClinicalStatus.CLOSED), ReferralRule.PATIENT_MUST_BE_BACK),
    /** Whatever has become of it; the registrar brings letters about custody, the others all else. */
    ATTACHMENTS(
            "attachments",
            EnumSet.of(NURSE, DOCTOR, CUSTODY_REGISTRAR, REFERRAL_DESK, HOSPITAL_SYSTEM),
            Whatever.STATE);

    private interface Whatever {
        Predicate<Referral> STATE = referral -> true;
    }

    private final String path;
    private final Set<Role> roles;
    private final Predicate<Referral> possible;
    private final List<ReferralRule> rules;

    ReferralOperation(String path, Set<Role> roles, Predicate<Referral> possible, ReferralRule... rules) {
        this.path = path;
        this.roles = roles;
        this.possible = possible;
        this.rules = List.of(rules);
    }

    /** A hospital without a system must not stall anything: facility staff may record what it told them. */
    private static Set<Role> hospitalOrReported() {
        return EnumSet.of(REFERRAL_DESK, HOSPITAL_SYSTEM, NURSE, DOCTOR);
    }

    private static Predicate<Referral> clinical(ClinicalStatus next) {
        return referral -> referral.getClinical().canBecome(next);
    }

    private static Predicate<Referral> isAccepted() {
        return referral -> referral.getClinical().getStatus() == ClinicalStatus.ACCEPTED;
    }

    /** Who answers has received: the receipt is recorded along with the answer. */
    private static Predicate<Referral> afterReceipt(ClinicalStatus next) {
        return referral -> referral.getClinical().canBecome(next)
                || referral.getClinical().getStatus() == ClinicalStatus.SUBMITTED
                        && (next != ClinicalStatus.REJECTED
                                || referral.getClinical().isPlanned());
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public boolean possibleIn(ReferralSituation now) {
        return possible.test(now.referral());
    }

    @Override
    public boolean dependsOnState() {
        return possible != Whatever.STATE;
    }

    @Override
    public List<? extends Rule<? super ReferralSituation>> rules() {
        return rules;
    }
}
