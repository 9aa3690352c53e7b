package org.sambung.referrals.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.obligation.Impossible;
import org.sambung.referrals.obligation.Obligation;
import org.sambung.referrals.obligation.ObligationConfig;
import org.sambung.referrals.obligation.ObligationKind;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.permission.AuthorityLetter;
import org.sambung.referrals.permission.Capacity;
import org.sambung.referrals.permission.Decision;
import org.sambung.referrals.permission.PermissionOrder;
import org.sambung.referrals.permission.PermissionStatus;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.permission.Standing;
import org.sambung.referrals.referral.CustodyEvents.*;

/** The release from custody. */
@MappedSuperclass
abstract class PermissionSteps extends CareSteps {

    protected PermissionSteps() {}

    protected PermissionSteps(Opening opening) {
        super(opening);
    }

    /**
     * A grant that was given in time counts, however late it is entered; a deferral must still be the caller's to say, or
     * backdating would take the decision back from the regional office.
     */
    void decide(Decision decision, Instant at) {
        var now = decision.grants() ? situation().at(at) : situation();
        ReferralOperation.PERMISSION.demandRoleOf(now.reader());
        ReferralOperation.PERMISSION.demand(now);
        if (!decision.grants() && !decision.deferredUntil().isAfter(at)) {
            throw ProblemException.invalid("/deferredUntil", "deferral-ends-ahead");
        }
        var standing =
                now.standing(decision.capacity(), at).orElseThrow(ReferralRule.MANDATE_MUST_COVER_THE_DAY::broken);
        var step = turn();
        var before = getPermission()
                .decide(standing, decision, at, decisionTime(now.custody().permissions()));
        var why = (decision.grants() ? decision.outcome() : decision.deferredBecause()).name() + spoken(standing);
        if (decision.grants()) {
            meet(ObligationKind.permissionAfterwards(step), at);
            permissionMoved(before, PermissionDecided::new, why, at);
        } else {
            permissionMoved(
                    before,
                    (terms, when) ->
                            new PermissionDeferred(terms, decision.deferredBecause(), decision.deferredUntil(), when),
                    why,
                    at);
        }
        tellIfStepIsAbove(step, at);
    }

    void recordAuthorityLetter(AuthorityLetter letter, Instant at) {
        demand(ReferralOperation.AUTHORITY_LETTER);
        var step = turn();
        var before = getPermission()
                .record(letter, at, decisionTime(situation().custody().permissions()));
        meet(ObligationKind.permissionAfterwards(step), at);
        permissionMoved(before, PermissionDecided::new, "AUTHORITY_LETTER", at);
        tellIfStepIsAbove(step, at);
    }

    /** Another custody: the steps not granted yet are those of its chain; what was granted stays granted. */
    void custodyChanged(CustodyStatus now, PermissionOrder order, ObligationConfig limits, Instant at) {
        var custodyBefore = markCustody(now);
        var owedNoMore = getObligations().followCustody(this, limits, at);
        if (canBePermitted()) {
            permittedBy(order.chainFor(now, getClinical().getKind()), custodyBefore, now, order, limits, at);
        }
        tellGivenUp(owedNoMore, at);
    }

    /** It is over: nobody is asked anew, but what only the custody of then asked for is owed no more. */
    void custodyChangedAfterwards(CustodyStatus now, PermissionOrder order, ObligationConfig limits, Instant at) {
        var owedNoMore = now == CustodyStatus.DETAINEE
                ? List.<Obligation>of()
                : getObligations().giveUp(ObligationKind::isOfDetaineesAlone, Impossible.Reason.CUSTODY_CHANGED, at);
        var open = getPermission().openSteps();
        var chain = order.chainFor(now, getClinical().getKind());
        var stillAsked = open.stream().filter(chain::contains).toList();
        if (awaitsPermission() && stillAsked.size() < open.size()) {
            permittedBy(stillAsked, getCustodyStatus(), now, order, limits, at);
        }
        tellGivenUp(owedNoMore, at);
    }

    private void permittedBy(
            List<Permitter> chain,
            CustodyStatus custodyBefore,
            CustodyStatus now,
            PermissionOrder order,
            ObligationConfig limits,
            Instant at) {
        var step = getPermission().turn().orElse(null);
        var before = getPermission().recompute(chain, at, decisionTime(order));
        if (!getClinical().isPlanned()) {
            getObligations().recompute(this, getPermission().openSteps(), limits, at);
        }
        permissionMoved(before, PermissionRecomputed::new, "CUSTODY_" + custodyBefore + "_TO_" + now, at);
        tellIfStepIsAbove(step, at);
    }

    protected void askHeadAnew(PermissionOrder order, ObligationConfig limits, Instant at) {
        var head = getPermission().getSteps().stream()
                .filter(step -> step.permitter() == Permitter.FACILITY_HEAD && step.decision() != null)
                .findFirst();
        if (head.isEmpty()) {
            return;
        }
        var before = getPermission().askAnew(Permitter.FACILITY_HEAD, at, decisionTime(order));
        if (!getClinical().isPlanned()) {
            getObligations().recompute(this, getPermission().openSteps(), limits, at);
        }
        permissionMoved(before, PermissionRecomputed::new, "ANOTHER_FACILITY", at);
    }

    private Permitter turn() {
        return getPermission().turn().orElseThrow(() -> new IllegalStateException("all is granted"));
    }

    /** The head in person needs no words. */
    private static String spoken(Standing standing) {
        if (standing.office() == Permitter.REGIONAL_OFFICE) {
            return ", " + Permitter.REGIONAL_OFFICE;
        }
        return standing.capacity() == Capacity.SELF ? "" : ", " + standing.capacity();
    }

    private void permissionMoved(
            PermissionStatus before, BiFunction<ReferralTerms, Instant, DomainEvent> event, String why, Instant at) {
        var after = getPermission().getStatus();
        record(Change.of(event.apply(terms(), at), "permission", before, after, at)
                .because(why));
    }
}
