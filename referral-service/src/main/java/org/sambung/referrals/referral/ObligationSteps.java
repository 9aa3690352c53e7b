package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.sambung.platform.event.Change;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.obligation.Fulfilment;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.referral.CustodyEvents.*;

/** What is owed because of a referral, and what the clock says of it. */
@MappedSuperclass
abstract class ObligationSteps extends MovementSteps {

    protected ObligationSteps() {}

    protected ObligationSteps(Opening opening) {
        super(opening);
    }

    void fulfil(int number, Fulfilment how, Instant at) {
        var obligation = demand(number, ObligationOperation.FULFILMENT);
        obligation.fulfil(how, at);
        record(Change.of(new ObligationMet(terms(), number, obligation.getKind(), at), at));
    }

    /** A body that nobody claims is buried by the facility. */
    void giveUp(int number, Impossible.Reason why, ObligationConfig limits, Instant at) {
        var obligation = demand(number, ObligationOperation.IMPOSSIBILITY);
        obligation.giveUp(why, at);
        if (obligation.getKind() == ObligationKind.RELEASE_BODY && why == Impossible.Reason.BODY_UNCLAIMED) {
            oblige(ObligationKind.BURY_UNCLAIMED, at.plus(limits.buryUnclaimed()));
        }
        tellGivenUp(List.of(obligation), at);
    }

    /** 404 for a number it does not have. */
    private Obligation demand(int number, ObligationOperation operation) {
        var now = situation();
        operation.demandRoleOf(reader(now.surroundings().caller()));
        var obligation = getObligations().numbered(number).orElseThrow(ProblemException::notFound);
        operation.demand(obligation);
        return obligation;
    }

    /** The family is to be told: of a serious illness, by a clinician's word. */
    void tellFamily(ObligationConfig limits, Instant at) {
        demand(ReferralOperation.FAMILY_NOTICE);
        oblige(ObligationKind.TELL_FAMILY, at.plus(limits.tellFamily()));
        record(Change.of(new FamilyToBeTold(terms(), at), at));
    }

    /** Says what the clock has brought and nobody has been told of yet. */
    void tellTime(Instant now) {
        if (!awaitsPermission()) {
            getPermission().fallSilent();
        }
        var step = getPermission().turn().orElse(null);
        getPermission()
                .escalate(now)
                .ifPresent(why -> record(Change.of(new PermissionEscalated(terms(), step, why, now), now)
                        .because(why.name())));
        if (getMovement().tellOverdue(now)) {
            var expected = getMovement().getExpectedReturn();
            record(Change.of(new ReturnOverdue(terms(), expected, now), now));
        }
        for (var obligation : getObligations().all()) {
            if (obligation.tellOverdue(now)) {
                record(Change.of(
                        new ObligationOverdue(
                                terms(), obligation.getNumber(), obligation.getKind(), obligation.getDue(), now),
                        now));
            }
        }
    }
}
