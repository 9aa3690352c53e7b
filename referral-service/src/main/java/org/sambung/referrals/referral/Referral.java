package org.sambung.referrals.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.Appointment;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.ClinicalTrack;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.movement.Escort;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.Fulfilment;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.Decision;
import org.sambung.referrals.permission.PermissionStatus;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.ReferralEvents.*;

/**
 * A patient's way to a hospital and back: a clinical, a permission and a movement track side by side. No single status
 * word says where it stands.
 *
 * <p>Every method asks its {@link ReferralOperation} whether it may be now, so that nothing can be done past it.
 */
@Entity
class Referral extends PatientSteps {

    /** Told by whoever loads it; without them nothing can be done with it. */
    @Transient
    private Surroundings surroundings;

    protected Referral() {}

    private Referral(
            UUID id,
            Patient patient,
            ZoneId zone,
            Destination destination,
            ClinicalTrack clinical,
            Cover cover,
            List<Permitter> permitters) {
        super(id, patient, zone, destination, clinical, cover, permitters);
    }

    static Referral draft(
            UUID id, Patient patient, ZoneId zone, DraftReferral draft, List<Permitter> permitters, Instant at) {
        var referral = new Referral(
                id,
                patient,
                zone,
                new Destination(draft.destinationId(), null),
                ClinicalTrack.planned(draft.kind().kind(), draft.urgency().urgency(), draft.clinical()),
                new Cover(draft.outsideAgreementBecause()),
                permitters);
        referral.record(
                Change.of(new ReferralDrafted(referral.terms(), at), "clinical", null, ClinicalStatus.DRAFT, at));
        return referral;
    }

    /** Goes at once; permission and paper follow as obligations, counted from the declaration until the departure is known. */
    static Referral emergency(
            UUID id,
            Patient patient,
            ZoneId zone,
            DeclareEmergency emergency,
            Coverage coverage,
            List<Permitter> permitters,
            ObligationConfig limits,
            Instant at) {
        var referral = new Referral(
                id,
                patient,
                zone,
                new Destination(emergency.destinationId(), emergency.destinationName()),
                ClinicalTrack.emergency(emergency.condition()),
                new Cover(null),
                permitters);
        referral.markSent(at);
        referral.getCover().settle(coverage, at);
        referral.oblige(ObligationKind.COMPLETE_LETTER, at.plus(limits.completeLetter()));
        permitters.forEach(permitter -> referral.oblige(
                ObligationKind.permissionAfterwards(permitter), at.plus(limits.permissionAfterwards())));
        if (referral.isOfDetainee()) {
            referral.oblige(ObligationKind.TELL_DETAINING_AUTHORITY, at.plus(limits.tellAuthority()));
        }
        referral.record(
                Change.of(new EmergencyDeclared(referral.terms(), at), "clinical", null, ClinicalStatus.SUBMITTED, at));
        return referral;
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
        moveClinically(ClinicalStatus.RECOMMENDED, ReferralRecommended::new, null, at);
    }

    void countersign(Instant at) {
        demand(ReferralOperation.COUNTERSIGNATURE);
        meet(ObligationKind.COUNTERSIGNATURE, at);
        record(Change.of(new ReferralCountersigned(terms(), at), at));
    }

    void decide(Decision decision, Instant at) {
        demand(ReferralOperation.PERMISSION);
        var before = getPermission().decide(Permitter.FACILITY_HEAD, decision, at);
        if (decision.outcome() != Decision.Outcome.DEFERRED) {
            meet(ObligationKind.HEAD_PERMISSION_AFTERWARDS, at);
        }
        var why = decision.deferredBecause() == null ? decision.outcome() : decision.deferredBecause();
        permissionMoved(before, why.name(), at);
    }

    void recordAuthorityLetter(AuthorityLetter letter, Instant at) {
        demand(ReferralOperation.AUTHORITY_LETTER);
        var before = getPermission().record(letter, at);
        meet(ObligationKind.AUTHORITY_PERMISSION_AFTERWARDS, at);
        permissionMoved(before, "AUTHORITY_LETTER", at);
    }

    /** Keeps the agreement that covers it now, with its version; none when a clinician's reason stands in for it. */
    void submit(Coverage coverage, Instant at) {
        demand(ReferralOperation.SUBMISSION);
        getCover().settle(coverage, at);
        markSent(at);
        moveClinically(ClinicalStatus.SUBMITTED, ReferralSubmitted::new, null, at);
    }

    void receive(Reported reported, Instant at) {
        demand(ReferralOperation.RECEIPT);
        moveClinically(ClinicalStatus.RECEIVED, ReferralReceived::new, Reported.reason(reported), at);
    }

    void accept(Appointment appointment, Reported reported, Instant at) {
        demand(ReferralOperation.ACCEPTANCE);
        receiveIfNot(reported, at);
        getClinical().appoint(appointment);
        moveClinically(ClinicalStatus.ACCEPTED, ReferralAccepted::new, Reported.reason(reported), at);
    }

    void reject(RejectReferral.Reason reason, Reported reported, Instant at) {
        demand(ReferralOperation.REJECTION);
        receiveIfNot(reported, at);
        var why = reported == null ? reason.name() : reason + ", " + Reported.reason(reported);
        moveClinically(ClinicalStatus.REJECTED, ReferralRejected::new, why, at);
    }

    void cancel(CancelReferral.Reason reason, Instant at) {
        demand(ReferralOperation.CANCELLATION);
        moveClinically(ClinicalStatus.CANCELLED, ReferralCancelled::new, reason.name(), at);
    }

    void assign(Escort escort, Instant at) {
        demand(ReferralOperation.ESCORT);
        moved(getMovement().assign(escort), EscortAssigned::new, at);
    }

    /** @param expectedReturn when the patient shall be back, null if nobody can say */
    void depart(Instant expectedReturn, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.DEPARTURE);
        var before = getMovement().depart(at, expectedReturn);
        List.of(ObligationKind.HEAD_PERMISSION_AFTERWARDS, ObligationKind.AUTHORITY_PERMISSION_AFTERWARDS)
                .forEach(kind -> getObligations()
                        .open(kind)
                        .ifPresent(obligation -> obligation.moveDue(at.plus(limits.permissionAfterwards()))));
        moved(before, PatientDeparted::new, at);
    }

    void arrive(Instant at) {
        demand(ReferralOperation.ARRIVAL);
        var before = getMovement().arrive(at);
        getClinical().become(ClinicalStatus.ARRIVED);
        moved(before, PatientArrived::new, at);
    }

    void treat(Reported reported, Instant at) {
        demand(ReferralOperation.TREATMENT);
        moveClinically(ClinicalStatus.TREATED, PatientTreated::new, Reported.reason(reported), at);
    }

    /** The family is told; a detainee's detention is suspended while in hospital (pembantaran). */
    void admit(Reported reported, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.ADMISSION);
        oblige(ObligationKind.TELL_FAMILY, at.plus(limits.tellFamily()));
        if (isOfDetainee()) {
            oblige(ObligationKind.SUSPEND_DETENTION, at.plus(limits.suspendDetention()));
        }
        moveClinically(ClinicalStatus.ADMITTED, PatientAdmitted::new, Reported.reason(reported), at);
    }

    void discharge(Reported reported, Instant at) {
        demand(ReferralOperation.DISCHARGE);
        moveClinically(ClinicalStatus.DISCHARGED, PatientDischarged::new, Reported.reason(reported), at);
    }

    /** The control date, a day in the facility's zone, is due at the end of that day. */
    void answer(BackReferral answer, Reported reported, Instant at) {
        demand(ReferralOperation.BACK_REFERRAL);
        getClinical().answer(answer);
        if (answer.controlDate() != null) {
            var endOfDay = answer.controlDate().plusDays(1).atStartOfDay(zone());
            oblige(ObligationKind.FOLLOW_UP, endOfDay.toInstant());
        }
        record(Change.of(new PatientBackReferred(terms(), at), at).because(Reported.reason(reported)));
    }

    void comeBack(Instant at) {
        demand(ReferralOperation.RETURN);
        moved(getMovement().comeBack(at), PatientReturned::new, at);
    }

    void close(Instant at) {
        demand(ReferralOperation.CLOSURE);
        moveClinically(ClinicalStatus.CLOSED, ReferralClosed::new, null, at);
    }

    /** 404 for a number it does not have, 409 for an obligation that is met. */
    void fulfil(int number, Fulfilment how, Instant at) {
        if (!Visibility.OBLIGATIONS.isFor(reader(situation().surroundings().caller()))) {
            throw ProblemException.forbidden();
        }
        var obligation = getObligations().numbered(number).orElseThrow(ProblemException::notFound);
        if (obligation.isDone()) {
            throw ProblemException.illegalTransition();
        }
        obligation.fulfil(how, at);
        record(Change.of(new ObligationMet(terms(), number, obligation.getKind(), at), at));
    }

    /** Asks the operation whether it may be now. */
    private void demand(ReferralOperation operation) {
        operation.demandRoleOf(reader(situation().surroundings().caller()));
        operation.demand(situation());
    }

    private void receiveIfNot(Reported reported, Instant at) {
        if (getClinical().getStatus() == ClinicalStatus.SUBMITTED) {
            receive(reported, at);
        }
    }

    private void moveClinically(
            ClinicalStatus next, BiFunction<ReferralTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = getClinical().become(next);
        record(Change.of(event.apply(terms(), at), "clinical", before, next, at).because(reason));
    }

    private void permissionMoved(PermissionStatus before, String why, Instant at) {
        var event = new PermissionDecided(terms(), at);
        record(Change.of(event, "permission", before, getPermission().getStatus(), at)
                .because(why));
    }

    private void moved(MovementStatus before, BiFunction<ReferralTerms, Instant, DomainEvent> event, Instant at) {
        record(Change.of(
                event.apply(terms(), at), "movement", before, getMovement().getStatus(), at));
    }

    private void oblige(ObligationKind kind, Instant due) {
        getObligations().add(this, kind, due);
    }

    private void meet(ObligationKind kind, Instant at) {
        getObligations().open(kind).ifPresent(obligation -> obligation.fulfilBySystem(at));
    }

    private ReferralTerms terms() {
        return ReferralTerms.of(this);
    }

    Referral in(Surroundings around) {
        surroundings = around;
        return this;
    }

    ReferralSituation situation() {
        return new ReferralSituation(this, Objects.requireNonNull(surroundings, "no surroundings"));
    }
}
