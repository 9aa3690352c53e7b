package org.sambung.referrals.permission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** The custody side's consent to a release, step by step. */
@Embeddable
public class PermissionTrack {

    @Enumerated(EnumType.STRING)
    @Column(name = "permission_status")
    private PermissionStatus status;

    @Convert(converter = PermissionChain.Sealed.class)
    @Column(name = "permission_chain")
    private PermissionChain chain;

    protected PermissionTrack() {}

    public PermissionTrack(List<Permitter> permitters) {
        chain = PermissionChain.of(permitters);
        status = chain.status();
    }

    /** For the way on: who has let the patient out has done so for the whole of it. */
    public PermissionTrack copy() {
        var copy = new PermissionTrack();
        copy.chain = chain;
        copy.status = status;
        return copy;
    }

    public boolean isTurnOf(Permitter permitter) {
        return chain.isTurnOf(permitter);
    }

    public boolean has(Permitter permitter) {
        return chain.steps().stream().anyMatch(step -> step.permitter() == permitter);
    }

    public boolean isGrantedBy(Permitter permitter) {
        return chain.steps().stream().anyMatch(step -> step.permitter() == permitter && step.granted());
    }

    /** @return the status before */
    public PermissionStatus decide(Permitter permitter, Decision decision, Instant at) {
        return put(new PermissionStep(permitter, at, decision, null));
    }

    /** @return the status before */
    public PermissionStatus record(AuthorityLetter letter, Instant at) {
        return put(new PermissionStep(Permitter.DETAINING_AUTHORITY, at, null, letter));
    }

    /** Another chain from now on; what was granted stays. @return the status before */
    public PermissionStatus recompute(List<Permitter> permitters) {
        var before = status;
        chain = chain.recomputed(permitters);
        status = chain.status();
        return before;
    }

    private PermissionStatus put(PermissionStep decided) {
        if (!isTurnOf(decided.permitter())) {
            throw new IllegalStateException("not the turn of " + decided.permitter());
        }
        var before = status;
        chain = chain.with(decided);
        status = chain.status();
        return before;
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
}
