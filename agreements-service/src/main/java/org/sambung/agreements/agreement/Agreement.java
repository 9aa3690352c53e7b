package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.ABANDONED;
import static org.sambung.agreements.agreement.AgreementStatus.ACTIVE;
import static org.sambung.agreements.agreement.AgreementStatus.DRAFT;
import static org.sambung.agreements.agreement.AgreementStatus.EXPIRED;
import static org.sambung.agreements.agreement.AgreementStatus.NEGOTIATION;
import static org.sambung.agreements.agreement.AgreementStatus.READY_TO_SIGN;
import static org.sambung.agreements.agreement.AgreementStatus.SIGNED;
import static org.sambung.agreements.agreement.AgreementStatus.SUSPENDED;
import static org.sambung.agreements.agreement.AgreementStatus.TERMINATED;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sambung.agreements.agreement.AgreementEvents.AgreementAbandoned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementActivated;
import org.sambung.agreements.agreement.AgreementEvents.AgreementAmended;
import org.sambung.agreements.agreement.AgreementEvents.AgreementDrafted;
import org.sambung.agreements.agreement.AgreementEvents.AgreementExpired;
import org.sambung.agreements.agreement.AgreementEvents.AgreementExpiring;
import org.sambung.agreements.agreement.AgreementEvents.AgreementMadeReady;
import org.sambung.agreements.agreement.AgreementEvents.AgreementResumed;
import org.sambung.agreements.agreement.AgreementEvents.AgreementRevised;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSigned;
import org.sambung.agreements.agreement.AgreementEvents.AgreementSuspended;
import org.sambung.agreements.agreement.AgreementEvents.AgreementTerminated;
import org.sambung.agreements.agreement.AgreementEvents.AgreementVersionBegun;
import org.sambung.agreements.agreement.AgreementEvents.NegotiationStarted;
import org.sambung.agreements.agreement.AgreementEvents.NoticeGiven;
import org.sambung.agreements.agreement.AgreementEvents.NoticeWithdrawn;
import org.sambung.agreements.agreement.AgreementEvents.RenewalBegun;
import org.sambung.agreements.agreement.AgreementEvents.RenewalGivenUp;
import org.sambung.agreements.agreement.AgreementEvents.SigningPrepared;
import org.sambung.agreements.institution.Facility;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.DomainEvent;

/**
 * What a partner promised a facility, from draft to its end. From signing on the calendar moves it too: it is in force
 * from its first to its last day in the facility's own zone, whether or not {@link #announce} has run.
 */
@Entity
public class Agreement extends AgreementFile {

    protected Agreement() {}

    private Agreement(UUID id, Facility facility, UUID partnerId) {
        super(id, facility, partnerId);
    }

    /** @param meeting the one it grew out of, or null */
    static Agreement draft(
            UUID id, Facility facility, UUID partnerId, AgreementDraft draft, UUID meeting, Author by, Instant at) {
        var agreement = new Agreement(id, facility, partnerId);
        agreement.begin(ScopeVersions.begin(agreement, draft.scope(), by, at), meeting);
        agreement.take(draft);
        agreement.record(Change.of(new AgreementDrafted(agreement.terms(), at), "status", null, DRAFT, at));
        return agreement;
    }

    /**
     * Another agreement, which carries this one's words over and is negotiated by itself.
     *
     * @param mou the one that it hangs under, or null
     */
    Agreement renew(UUID id, Facility facility, RenewAgreement command, UUID mou, Author by, Instant at) {
        demand(AgreementOperation.RENEWAL, at);
        var renewal = new Agreement(id, facility, getPartnerId());
        renewal.take(new Succession(getId(), course().lastDay(), null));
        renewal.begin(ScopeVersions.begin(renewal, latestScope(), by, at), null);
        renewal.take(command.over(this, mou));
        AgreementRule.RENEWAL_MUST_FOLLOW_WITHOUT_GAP.demand(new AgreementSituation(renewal, at));
        renewal.record(Change.of(new AgreementDrafted(renewal.terms(), at), "status", null, DRAFT, at));
        take(succession().by(id));
        record(Change.of(new RenewalBegun(terms(), id, at), at));
        return renewal;
    }

    /** Its renewal was abandoned: it may be renewed otherwise. */
    void giveUpRenewal(Instant at) {
        record(Change.of(new RenewalGivenUp(terms(), succession().renewedBy(), at), at));
        take(succession().by(null));
    }

    void revise(AgreementDraft draft, Author by, Instant at) {
        demand(AgreementOperation.REVISION, at);
        take(draft);
        getVersions().revise(this, draft.scope(), by, null, at);
        record(Change.of(new AgreementRevised(terms(), at), at));
    }

    /** One side says what it would have the scope be. @param reason may be null */
    void propose(List<ScopeLine> scope, Author by, String reason, Instant at) {
        demand(AgreementOperation.PROPOSAL, at);
        getVersions().revise(this, scope, by, reason, at);
        record(Change.of(new AgreementRevised(terms(), at), at).because(reason));
    }

    /** One side says what it knows of the signing to come. */
    void prepare(PrepareSigning more, Party side, Instant at) {
        demand(AgreementOperation.PREPARATION, at);
        take(getPreparation().with(more, side));
        record(Change.of(new SigningPrepared(terms(), side, at), at));
    }

    void negotiate(Instant at) {
        demand(AgreementOperation.NEGOTIATION_START, at);
        become(NEGOTIATION, NegotiationStarted::new, null, at);
    }

    void makeReady(Surroundings around, Instant at) {
        demand(AgreementOperation.READINESS, around, at);
        become(READY_TO_SIGN, AgreementMadeReady::new, null, at);
    }

    /** Signed on a day that may lie behind: if it is already in force, that is announced too. */
    void sign(Signing signing, Surroundings around, Instant at) {
        demand(AgreementOperation.SIGNING, around, at);
        SigningRule.demandAll(signing, today(at));
        take(signing);
        become(SIGNED, (terms, when) -> new AgreementSigned(terms, signing.signedOn(), when), null, at);
        announce(at);
    }

    /** An addendum was signed: its scope counts from its first day on. */
    public void amend(Amendment amendment, Instant at) {
        demand(AgreementOperation.ADDENDUM, at);
        announce(at);
        var number = getVersions().amend(this, amendment, at);
        getVersions().takeUp(today(at));
        var event = new AgreementAmended(terms(), amendment.addendumId(), number, amendment.effectiveFrom(), at);
        record(Change.of(event, at).because(amendment.title()));
    }

    void abandon(String reason, Instant at) {
        demand(AgreementOperation.ABANDONMENT, at);
        become(ABANDONED, AgreementAbandoned::new, reason, at);
    }

    /** From a day on that may lie ahead; until then it stays in force. */
    void suspend(SuspendAgreement command, Instant at) {
        demand(AgreementOperation.SUSPENSION, at);
        announce(at);
        take(course().suspended(noticed(Notice.of(command, today(at)), at), today(at)));
        if (course().suspension().suspends(today(at))) {
            become(SUSPENDED, AgreementSuspended::new, command.reason(), at);
        } else {
            record(Change.of(new NoticeGiven(terms(), NoticeGiven.Kind.SUSPENSION, at), at)
                    .because(command.reason()));
        }
    }

    void resume(String reason, Instant at) {
        demand(AgreementOperation.RESUMPTION, at);
        announce(at);
        take(course().suspended(null, today(at)));
        become(ACTIVE, AgreementResumed::new, reason, at);
    }

    /** At once, or after a last day that was given; until then it stays in force. */
    void terminate(TerminateAgreement command, Instant at) {
        demand(AgreementOperation.TERMINATION, at);
        announce(at);
        take(course().terminated(noticed(Notice.of(command, today(at)), at)));
        if (command.endDate() == null || course().termination().isOver(today(at))) {
            become(TERMINATED, AgreementTerminated::new, command.reason(), at);
        } else {
            record(Change.of(new NoticeGiven(terms(), NoticeGiven.Kind.TERMINATION, at), at)
                    .because(command.reason()));
        }
    }

    /** Takes back notices that have had no effect yet. */
    void withdrawNotice(String reason, Instant at) {
        demand(AgreementOperation.NOTICE_WITHDRAWAL, at);
        announce(at);
        take(course().withdrawn(getEffectiveUntil(), today(at)));
        record(Change.of(new NoticeWithdrawn(terms(), at), at).because(reason));
    }

    /** Tells both sides that it ends soon. @param leftOut earlier notices that nobody was there to give */
    void tellExpiring(int notice, int daysLeft, List<Integer> leftOut, Instant at) {
        record(Change.of(new AgreementExpiring(terms(), notice, daysLeft, leftOut, at), at));
    }

    /** Says what the calendar has done since: a first day came, a notice took effect, the last day passed. */
    void announce(Instant now) {
        var target = statusAt(now);
        if (getStatus() == SIGNED && target != SIGNED) {
            become(ACTIVE, AgreementActivated::new, null, now);
        }
        while (getStatus().canBecome(EXPIRED) && getVersions().takeUp(course().dayWithin(today(now)))) {
            record(Change.of(new AgreementVersionBegun(terms(), now), now));
        }
        if (getStatus() != target) {
            switch (target) {
                case ACTIVE -> become(ACTIVE, AgreementResumed::new, null, now);
                case SUSPENDED ->
                    become(
                            SUSPENDED,
                            AgreementSuspended::new,
                            course().suspension().because(),
                            now);
                case TERMINATED ->
                    become(
                            TERMINATED,
                            AgreementTerminated::new,
                            course().termination().because(),
                            now);
                default -> become(EXPIRED, AgreementExpired::new, null, now);
            }
        }
    }

    private Notice noticed(Notice notice, Instant at) {
        NoticeRule.demandAll(new NoticeRule.Attempt(notice, getEffectiveFrom(), course().lastDay(), today(at)));
        return notice;
    }

    public void demandOpenForAddenda(Instant now) {
        demand(AgreementOperation.ADDENDUM, now);
    }

    public void demandOpenForComments(Instant now) {
        demand(AgreementOperation.COMMENT, now);
    }

    private void demand(AgreementOperation operation, Instant at) {
        demand(operation, Surroundings.UNSEEN, at);
    }

    private void demand(AgreementOperation operation, Surroundings around, Instant at) {
        operation.demand(new AgreementSituation(this, at, around));
    }

    private void become(
            AgreementStatus next, BiFunction<AgreementTerms, Instant, DomainEvent> event, String reason, Instant at) {
        var before = become(next);
        record(Change.of(event.apply(terms(), at), "status", before, next, at).because(reason));
    }

    @Override
    protected void record(Change change) {
        super.record(change);
        foresee(change.occurredAt());
    }

    private AgreementTerms terms() {
        return AgreementTerms.of(this);
    }
}
