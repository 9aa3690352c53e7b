package org.sambung.referrals.permission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The custody side's consent to a release, step by step. Each step has its time; when nobody decides in it, or deferrals
 * have lasted as long as they may, only the regional office decides on. Who decides is computed from the clock and never
 * waits for a job; the job only tells the regional office.
 */
@Embeddable
public class PermissionTrack {

    @Enumerated(EnumType.STRING)
    @Column(name = "permission_status")
    private PermissionStatus status;

    @Convert(converter = PermissionChain.Sealed.class)
    @Column(name = "permission_chain")
    private PermissionChain chain;

    /** Whose step it is, for queries, which cannot look into the chain; null before it is asked and when all is granted. */
    @Enumerated(EnumType.STRING)
    @Column(name = "permission_turn")
    private Permitter turn;

    @Column(name = "permission_due")
    private Instant due;

    @Column(name = "permission_deferred_at")
    private Instant deferredAt;

    @Column(name = "permission_deferred_until")
    private Instant deferredUntil;

    @Column(name = "permission_deferred_seconds")
    private long deferredSeconds;

    /** When the regional office is to be told next; null if there is nothing to tell. */
    @Column(name = "permission_tell_at")
    private Instant tellAt;

    @Column(name = "permission_escalated_at")
    private Instant escalatedAt;

    protected PermissionTrack() {}

    public PermissionTrack(List<Permitter> permitters) {
        chain = PermissionChain.of(permitters);
        status = chain.status();
    }

    /** From now on the first open step is waited for. */
    public void ask(Instant at, DecisionTime time) {
        var next = chain.turn();
        turn = next.map(PermissionStep::permitter).orElse(null);
        next.ifPresent(step -> chain = chain.with(step.asked(at)));
        due = turn == null ? null : time.after(at);
        tellAt = due;
    }

    /** For the way on: who has let the patient out has done so for the whole of it. */
    public PermissionTrack copy() {
        var copy = new PermissionTrack();
        copy.chain = chain;
        copy.status = status;
        copy.turn = turn;
        copy.due = due;
        copy.deferredAt = deferredAt;
        copy.deferredUntil = deferredUntil;
        copy.deferredSeconds = deferredSeconds;
        copy.tellAt = tellAt;
        copy.escalatedAt = escalatedAt;
        return copy;
    }

    /** @return the status before */
    public PermissionStatus decide(Standing by, Decision decision, Instant at, DecisionTime time) {
        var before = status;
        endDeferral(at);
        chain = chain.with(demandTurn().decided(by, decision, at));
        if (decision.grants()) {
            ask(at, time);
        } else {
            defer(decision.deferredUntil(), by.office() == Permitter.REGIONAL_OFFICE, at, time);
        }
        status = chain.status();
        return before;
    }

    /** @return the status before */
    public PermissionStatus record(AuthorityLetter letter, Instant at, DecisionTime time) {
        var before = status;
        endDeferral(at);
        chain = chain.with(demandTurn().answered(letter, at));
        ask(at, time);
        status = chain.status();
        return before;
    }

    /** Another chain from now on; what was granted stays, and a step that is waited for keeps its time. @return the status before */
    public PermissionStatus recompute(List<Permitter> permitters, Instant at, DecisionTime time) {
        var before = status;
        var waiting = turn != null || isGranted();
        var asked = turn;
        chain = chain.recomputed(permitters);
        status = chain.status();
        if (waiting && turn().orElse(null) != asked) {
            endDeferral(at);
            ask(at, time);
        }
        return before;
    }

    /** What that one decided counts no more; whoever holds the office now has the whole time. @return the status before */
    public PermissionStatus askAnew(Permitter permitter, Instant at, DecisionTime time) {
        var before = status;
        var waiting = turn != null || isGranted();
        chain = chain.with(PermissionStep.undecided(permitter));
        status = chain.status();
        if (waiting && turn().filter(permitter::equals).isPresent()) {
            endDeferral(at);
            deferredSeconds = 0;
            ask(at, time);
        }
        return before;
    }

    /** @param passed the regional office's own deferrals leave the decision with it */
    private void defer(Instant until, boolean passed, Instant at, DecisionTime time) {
        deferredAt = at;
        deferredUntil = until;
        tellAt = until;
        if (passed) {
            return;
        }
        var exhausted = time.deferralsEnd(at, Duration.ofSeconds(deferredSeconds));
        if (exhausted != null && !until.isBefore(exhausted)) {
            due = exhausted;
            tellAt = exhausted;
        } else {
            due = time.after(until);
        }
    }

    private void endDeferral(Instant at) {
        if (deferredAt != null) {
            var end = at.isBefore(deferredUntil) ? at : deferredUntil;
            deferredSeconds += Math.max(0, Duration.between(deferredAt, end).toSeconds());
        }
        deferredAt = null;
        deferredUntil = null;
    }

    private PermissionStep demandTurn() {
        return chain.turn().orElseThrow(() -> new IllegalStateException("all is granted"));
    }

    /** Why the regional office is to be told now, and from now on it has been. */
    public Optional<Escalation> escalate(Instant now) {
        if (tellAt == null || now.isBefore(tellAt)) {
            return Optional.empty();
        }
        var why = reason(now);
        escalatedAt = now;
        tellAt = due != null && now.isBefore(due) ? due : null;
        return Optional.of(why);
    }

    private Escalation reason(Instant now) {
        if (due == null || now.isBefore(due)) {
            return Escalation.DEFERRAL_ENDED;
        }
        if (deferredUntil == null) {
            return Escalation.DECISION_TIME_LAPSED;
        }
        if (!deferredAt.isBefore(due)) {
            return Escalation.DEFERRAL_ENDED;
        }
        return due.isAfter(deferredUntil) ? Escalation.DECISION_TIME_LAPSED : Escalation.DEFERRALS_EXHAUSTED;
    }

    /** Another regional office now: of what has passed on to it, it is to be told as the one before was. */
    public void passToAnotherOffice(Instant at) {
        if (isPassedAt(at) && (deferredUntil == null || !at.isBefore(deferredUntil))) {
            tellAt = due;
        }
    }

    /** Nobody waits for it any more. */
    public void fallSilent() {
        tellAt = null;
    }

    public boolean hasToTellAt(Instant now) {
        return tellAt != null && !now.isBefore(tellAt);
    }

    /** Whether the decision has passed to the regional office. */
    public boolean isPassedAt(Instant now) {
        return due != null && !now.isBefore(due);
    }

    /** Whose step is waited for; empty when all is granted. */
    public Optional<Permitter> turn() {
        return chain.turn().map(PermissionStep::permitter);
    }

    /** What has not been granted, in the chain's order. */
    public List<Permitter> openSteps() {
        return chain.steps().stream()
                .filter(step -> !step.granted())
                .map(PermissionStep::permitter)
                .toList();
    }

    /**
     * Who decides then: whose turn it is, or the regional office to which it has passed. What the regional office has put off
     * stays with it: no word of an earlier moment takes its decision back.
     */
    public Optional<Permitter> deciderAt(Instant now) {
        return chain.turn()
                .map(step -> isPassedAt(now) || step.isDeferredBy(Permitter.REGIONAL_OFFICE)
                        ? Permitter.REGIONAL_OFFICE
                        : step.permitter());
    }

    /** Whether a letter is still to come, though perhaps not yet. */
    public boolean awaitsLetter() {
        return chain.steps().stream().anyMatch(step -> step.permitter().writes() && !step.granted());
    }

    /** Whether the conditions of the release allow to leave then with that escort. */
    public boolean allows(int escort, boolean guarded, Instant at) {
        return chain.steps().stream().allMatch(step -> step.allows(escort, guarded, at));
    }

    public boolean isGranted() {
        return status == PermissionStatus.GRANTED;
    }

    public PermissionStatus getStatus() {
        return status;
    }

    public List<PermissionStep> getSteps() {
        return chain.steps();
    }

    public Instant getDue() {
        return due;
    }

    public Instant getDeferredUntil() {
        return deferredUntil;
    }

    public Instant getEscalatedAt() {
        return escalatedAt;
    }
}
