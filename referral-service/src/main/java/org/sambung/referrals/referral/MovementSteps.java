package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.clinical.ClinicalStatus;
import org.sambung.referrals.movement.GuardShift;
import org.sambung.referrals.movement.MovementPlan;
import org.sambung.referrals.movement.MovementStatus;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.referral.CustodyEvents.*;

/** The way out and back. */
@MappedSuperclass
abstract class MovementSteps extends PermissionSteps {

    protected MovementSteps() {}

    protected MovementSteps(Opening opening) {
        super(opening);
    }

    /** @param clashes what else is known of the patient for that time */
    void assign(AssignEscort command, Clashes clashes, Instant at) {
        demand(ReferralOperation.ESCORT);
        var plan = new MovementPlan(command.plannedDeparture(), command.plannedReturn());
        demandAfter(plan.departure() == null ? at : plan.departure(), plan.comingBack(), "/plannedReturn");
        var despite = heed(clashes, plan, command.despiteClash(), at);
        moved(getMovement().assign(command.escort(), plan), EscortAssigned::new, despite, at);
    }

    /** An emergency's does not wait, not for anything. @param clashes what else is known of the patient for that time */
    void depart(Depart command, Clashes clashes, ObligationConfig limits, Instant at) {
        demandAt(at, ReferralOperation.DEPARTURE);
        demandAfter(at, command.expectedReturn(), "/expectedReturn");
        var despite = heed(clashes, new MovementPlan(at, command.expectedReturn()), command.despiteClash(), at);
        departed(command.expectedReturn(), limits, despite, at);
    }

    /** A wrong year would make the patient late at once, and find no clash. */
    private static void demandAfter(Instant departure, Instant comingBack, String where) {
        if (comingBack != null && !comingBack.isAfter(departure)) {
            throw ProblemException.invalid(where, "return-before-departure");
        }
    }

    private void departed(Instant expectedReturn, ObligationConfig limits, String why, Instant at) {
        var before = getMovement().depart(at, expectedReturn);
        getPermission().fallSilent();
        getObligations().leftAt(at, limits);
        moved(before, PatientDeparted::new, why, at);
    }

    /**
     * The handover's people may be named along with it, by either side. An emergency that has arrived has left, whoever
     * forgot to say so. Who was released on the way comes by themselves: the care goes on.
     */
    void arrive(Arrive arrival, boolean saidByHospital, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.ARRIVAL);
        if (!isOutOfCustody() && !getMovement().canBecome(MovementStatus.AT_HOSPITAL)) {
            departed(null, limits, "KNOWN_BY_ARRIVAL", at);
        }
        var before = getMovement().arrive(at);
        if (arrival != null && (arrival.givenBy() != null || arrival.takenBy() != null)) {
            getMovement().handOver(arrival.givenBy(), arrival.takenBy(), saidByHospital);
        }
        getClinical().become(ClinicalStatus.ARRIVED);
        moved(before, PatientArrived::new, at);
    }

    /** In an emergency whoever is there goes along, and is written down. */
    void changeGuards(ChangeGuards command, Instant at) {
        demand(ReferralOperation.GUARD_SHIFT);
        if (getClinical().isPlanned()
                && command.officers().size() < situation().custody().leastOfficers()) {
            throw new ProblemException(422, "shift-needs-officers");
        }
        getMovement().changeGuards(new GuardShift(at, command.officers(), command.police()));
        record(Change.of(new GuardsChanged(terms(), at), at));
    }

    void expectReturn(Instant expected, Instant at) {
        demand(ReferralOperation.EXPECTED_RETURN);
        demandAfter(getMovement().getDepartedAt(), expected, "/expectedReturn");
        getMovement().expectReturn(expected);
        record(Change.of(new ReturnExpected(terms(), expected, at), at));
    }

    void handOver(HandOver handover, boolean saidByHospital, Instant at) {
        demand(ReferralOperation.HANDOVER);
        getMovement().handOver(handover.givenBy(), handover.takenBy(), saidByHospital);
        record(Change.of(
                new HandoverRecorded(terms(), getMovement().getHandover().confirmed(), at), at));
    }

    void comeBack(Instant at) {
        demand(ReferralOperation.RETURN);
        moved(getMovement().comeBack(at), PatientReturned::new, at);
    }

    /** On the way or from the hospital; the care goes on where there is any. */
    void escape(ObligationConfig limits, Instant at) {
        demand(ReferralOperation.ESCAPE);
        escaped(limits, at);
    }

    protected void escaped(ObligationConfig limits, Instant at) {
        var from = getMovement().getStatus() == MovementStatus.DEPARTED ? "ON_THE_WAY" : "FROM_HOSPITAL";
        getObligations().afterEscape(this, limits, at);
        moved(getMovement().end(MovementStatus.ESCAPED, at), PatientEscaped::new, from, at);
    }

    /**
     * While outside: an emergency's patient has left, then, whoever forgot to say so. The clinical track ends with it; told
     * again, it can only turn out not to have been natural: 409 otherwise.
     */
    void die(boolean natural, ObligationConfig limits, Instant at) {
        demand(ReferralOperation.DEATH);
        if (getMovement().getStatus() == MovementStatus.DIED && natural) {
            throw ProblemException.illegalTransition();
        }
        if (mayHaveLeft()) {
            departed(null, limits, "KNOWN_BY_DEATH", at);
        }
        died(natural, limits, at);
    }

    protected void died(boolean natural, ObligationConfig limits, Instant at) {
        var before = getMovement().getStatus();
        getObligations().afterDeath(this, natural, limits, at);
        if (getClinical().canBecome(ClinicalStatus.DIED)) {
            getClinical().become(ClinicalStatus.DIED);
        }
        if (before == MovementStatus.DIED) {
            record(Change.of(new PatientDied(terms(), at), at));
        } else {
            moved(getMovement().end(MovementStatus.DIED, at), PatientDied::new, at);
        }
    }

    /** Released while outside, as far as anybody knows: nobody waits for a return any more. */
    protected void custodyEnded(Instant at) {
        if (getMovement().canBecome(MovementStatus.CUSTODY_ENDED)) {
            moved(getMovement().end(MovementStatus.CUSTODY_ENDED, at), CustodyEnded::new, at);
        }
    }

    /**
     * What a planned movement clashes with needs a reason to go ahead.
     *
     * @return that reason for the history, null if there was nothing to override
     */
    private String heed(Clashes clashes, MovementPlan plan, Clash.Override despite, Instant at) {
        if (!getClinical().isPlanned()) {
            return null;
        }
        var found = clashes.of(this, plan, at);
        if (found.isEmpty()) {
            return null;
        }
        if (despite == null) {
            throw new ProblemException(
                    422,
                    "clash-needs-override",
                    found.stream().map(Clash::violation).distinct().toList());
        }
        return despite.name();
    }

    /** Looked up only when it matters. */
    interface Clashes {
        List<Clash> of(ReferralFile referral, MovementPlan plan, Instant at);
    }

    private void moved(
            MovementStatus before, BiFunction<ReferralTerms, Instant, DomainEvent> event, String why, Instant at) {
        var after = getMovement().getStatus();
        record(Change.of(event.apply(terms(), at), "movement", before, after, at)
                .because(why));
    }
}
