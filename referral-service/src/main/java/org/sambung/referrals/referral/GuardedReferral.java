package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.permission.DecisionTime;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.referral.CustodyEvents.ObligationImpossible;
import org.sambung.referrals.referral.CustodyEvents.PermissionStepReached;
import org.sambung.referrals.referral.ReferralEvents.*;

/**
 * What every step needs: it asks its {@link ReferralOperation}, moves a track, says what happened.
 *
 * <p>The steps stand by who takes them: {@link ClinicSteps}, {@link HospitalSteps}, {@link PermissionSteps}, {@link MovementSteps}.
 */
@MappedSuperclass
abstract class GuardedReferral extends ReferralFile {

    protected GuardedReferral() {}

    protected GuardedReferral(Opening opening) {
        super(opening);
    }

    abstract ReferralSituation situation();

    /** Asks the operation whether it may be now. */
    protected void demand(ReferralOperation operation) {
        operation.demandRoleOf(reader(situation().surroundings().caller()));
        operation.demand(situation());
    }

    /** Asks it of the moment at which it was done, which may be entered later. */
    protected void demandAt(Instant moment, ReferralOperation operation) {
        operation.demandRoleOf(reader(situation().surroundings().caller()));
        operation.demand(situation().at(moment));
    }

    protected void moveClinically(
            ClinicalStatus next, BiFunction<ReferralTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = getClinical().become(next);
        getMilestones().reached(next, at, zone());
        record(Change.of(event.apply(terms(), at), "clinical", before, next, at).because(reason));
    }

    /** From now on the first open step of the permission is waited for. */
    protected void askPermission(Instant at) {
        getPermission().ask(at, decisionTime(situation().custody().permissions()));
    }

    /** An office above the facility is told when its step has come to be next. @param before whose step was waited for */
    protected void tellIfStepIsAbove(Permitter before, Instant at) {
        getPermission()
                .turn()
                .filter(turn -> turn != before && turn.isAboveFacility() && awaitsPermission())
                .ifPresent(turn -> record(Change.of(new PermissionStepReached(terms(), turn, at), at)));
    }

    protected DecisionTime decisionTime(PermissionOrder order) {
        return order.timeFor(getClinical().getUrgency(), zone());
    }

    protected void moved(MovementStatus before, BiFunction<ReferralTerms, Instant, DomainEvent> event, Instant at) {
        record(Change.of(
                event.apply(terms(), at), "movement", before, getMovement().getStatus(), at));
    }

    protected void oblige(ObligationKind kind, Instant due) {
        getObligations().add(this, kind, due);
    }

    protected void meet(ObligationKind kind, Instant at) {
        getObligations().open(kind).ifPresent(obligation -> obligation.fulfilBySystem(at));
    }

    /** What was given up because of something else is told, each by itself. */
    protected void tellGivenUp(List<Obligation> owedNoMore, Instant at) {
        for (var obligation : owedNoMore) {
            var why = obligation.getImpossibleBecause();
            record(Change.of(
                            new ObligationImpossible(terms(), obligation.getNumber(), obligation.getKind(), why, at),
                            at)
                    .because(why.name()));
        }
    }

    /** The hospital has let the agreed time pass: its second contact is to be called. */
    void escalateAnswer(Instant at) {
        getMilestones().escalateAnswer(at);
        record(Change.of(new AnswerOverdue(terms(), getCover().getSecondContact(), at), at));
    }

    /** The regional office is told of whatever goes where no agreement covers it. */
    protected void tellIfOutsideAgreement(Instant at) {
        if (getCover().isOutsideAgreement()) {
            record(Change.of(new WentOutsideAgreement(terms(), getCover().getOutsideReason(), at), at));
        }
    }

    protected ReferralTerms terms() {
        return ReferralTerms.of(this);
    }
}
