package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Set;
import org.sambung.platform.event.Change;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.referral.CustodyEvents.PatientArrived;

/** What is known of a referral, and the questions that its operations and readers ask of it. */
@MappedSuperclass
abstract class ReferralFile extends ReferralParts {

    private static final Set<ClinicalStatus> ON_ITS_WAY = Set.of(
            ClinicalStatus.RECOMMENDED,
            ClinicalStatus.SUBMITTED,
            ClinicalStatus.RECEIVED,
            ClinicalStatus.INFORMATION_REQUESTED,
            ClinicalStatus.ACCEPTED);
    private static final Set<ClinicalStatus> WITH_ANSWER_DUE =
            Set.of(ClinicalStatus.TREATED, ClinicalStatus.DISCHARGED, ClinicalStatus.CLOSED, ClinicalStatus.DIED);

    protected ReferralFile() {}

    protected ReferralFile(Opening opening) {
        super(opening);
    }

    /** A planned one's until it is recommended, an emergency's while it goes on or the letter is owed. */
    boolean isLetterOpen() {
        return getClinical().isPlanned()
                ? getClinical().getStatus() == ClinicalStatus.DRAFT
                : !getClinical().getStatus().isOver()
                        || getObligations().open(ObligationKind.COMPLETE_LETTER).isPresent();
    }

    boolean awaitsCountersignature() {
        return getObligations().open(ObligationKind.COUNTERSIGNATURE).isPresent();
    }

    /**
     * Whether a step is still open; a planned referral is permitted between recommendation and departure. Nobody lets out who
     * was released before.
     */
    boolean awaitsPermission() {
        return !getPermission().isGranted()
                && !(isOutOfCustody() && getMovement().getDepartedAt() == null)
                && (getClinical().isPlanned()
                        ? isOnItsWay() && getMovement().getStatus().isInside()
                        : getClinical()
                                .needsPermissionAfterwards(
                                        getMovement().getDepartedAt() != null,
                                        getMovement().getEndedAt() != null));
    }

    /** Whether it still matters who permits it: a planned one until it has left, an emergency for good. */
    boolean canBePermitted() {
        return !getClinical().isPlanned()
                || (getClinical().getStatus() == ClinicalStatus.DRAFT || isOnItsWay())
                        && getMovement().canBecome(MovementStatus.ESCORT_ASSIGNED);
    }

    /** Who has left, or is nobody's to guard any more. */
    boolean canArrive() {
        return getClinical().canBecome(ClinicalStatus.ARRIVED)
                && (isOutOfCustody() || getMovement().canBecome(MovementStatus.AT_HOSPITAL) || mayHaveLeft());
    }

    /** Nobody stops to write down that an emergency has left. */
    boolean mayHaveLeft() {
        return !getClinical().isPlanned()
                && getSentAt() != null
                && isOnItsWay()
                && getMovement().canBecome(MovementStatus.DEPARTED);
    }

    boolean isOutside() {
        return getMovement().getStatus().isOutside();
    }

    /** Not over, or the patient is still out because of it. */
    boolean isUnderWay() {
        return !getClinical().getStatus().isOver() || isOutside();
    }

    /** Released while outside: how the patient fares is none of custody's affair from then on. */
    boolean isOutOfCustody() {
        return getMovement().getStatus() == MovementStatus.CUSTODY_ENDED;
    }

    /** While out; a death that is on record may turn out not to have been natural. */
    boolean canBeFoundDead() {
        return isOutside()
                || mayHaveLeft()
                || getMovement().getStatus() == MovementStatus.ESCAPED
                || getMovement().getStatus() == MovementStatus.DIED
                        && !getObligations().has(ObligationKind.TELL_POLICE_OF_DEATH);
    }

    /** Who died at the hospital without a stay, or of whose death custody was first to tell. */
    boolean canBeToldDead() {
        return switch (getClinical().getStatus()) {
            case ARRIVED -> true;
            case TREATED -> !getMovement().getStatus().isInside();
            case DIED -> getClinical().getDisposition() == null && getSentAt() != null;
            default -> false;
        };
    }

    /** While it runs, in custody, and the family is not to be told already. */
    boolean canOweTheFamilyWord() {
        return !isOutOfCustody()
                && getClinical().getStatus() != ClinicalStatus.DRAFT
                && !getClinical().getStatus().isOver()
                && getObligations().open(ObligationKind.TELL_FAMILY).isEmpty();
    }

    /** Also once the clinic has closed it: a hospital may write late. */
    boolean awaitsBackReferral() {
        return WITH_ANSWER_DUE.contains(getClinical().getStatus())
                && getClinical().getBackReferral() == null;
    }

    /** Recommended, or with the hospital, and nobody has arrived yet. */
    boolean isOnItsWay() {
        return ON_ITS_WAY.contains(getClinical().getStatus());
    }

    /** The caller in those roles alone that reach this referral: a doctor elsewhere is no doctor here. */
    Identity reader(Identity caller) {
        return caller.towards(getFacilityId(), getDestination().partnerId(), getRegion());
    }

    String href() {
        return "/v1/referrals/" + getId();
    }

    /** A referral's history tells of custody; the hospital does not read it. */
    @Override
    protected Bounds bounds() {
        return new Bounds(getFacilityId(), null, getRegion());
    }

    /** The hospital is told from when it has it. */
    @Override
    protected Bounds reach() {
        return new Bounds(
                getFacilityId(), getSentAt() == null ? null : getDestination().partnerId(), getRegion());
    }

    /** Who held a patient hears of its own doings after that, and nothing of the care. */
    @Override
    protected boolean tells(Role role, Change change) {
        return !isOutOfCustody()
                || !Visibility.isOfCustody(role)
                || change.event().getClass().getEnclosingClass() == CustodyEvents.class
                        && !(change.event() instanceof PatientArrived);
    }

    /** Keeps the agreement that covers it at that moment, and by when the hospital has promised to answer. */
    protected void settle(Coverage coverage, Instant at) {
        getCover().settle(coverage, getClinical().getKind(), at);
        var within = coverage == null
                ? null
                : coverage.answersWithinAt(getClinical().getKind().name(), at).orElse(null);
        getMilestones().expectAnswer(within, at);
    }

    boolean isAnswerOverdueAt(Instant now) {
        return getMilestones().isAnswerOverdue(getClinical().getStatus(), now);
    }

    boolean isOfDetainee() {
        return getCustodyStatus() == CustodyStatus.DETAINEE;
    }
}
