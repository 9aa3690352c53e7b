package org.sambung.referrals.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** The steps of a permission, in order; kept sealed, for letters name people. */
public record PermissionChain(List<PermissionStep> steps) {

    static PermissionChain of(List<Permitter> permitters) {
        return new PermissionChain(
                permitters.stream().map(PermissionStep::undecided).toList());
    }

    /** The step whose turn it is: the first that has not granted. */
    Optional<PermissionStep> turn() {
        return steps.stream().filter(step -> !step.granted()).findFirst();
    }

    PermissionChain with(PermissionStep decided) {
        return new PermissionChain(steps.stream()
                .map(step -> step.permitter() == decided.permitter() ? decided : step)
                .toList());
    }

    /** Steps already granted stay, in front where the new chain does not ask for them; the others are the new chain's. */
    PermissionChain recomputed(List<Permitter> permitters) {
        var granted = steps.stream().filter(PermissionStep::granted).toList();
        var kept = granted.stream().filter(step -> !permitters.contains(step.permitter()));
        var asked = permitters.stream().map(permitter -> steps.stream()
                .filter(step -> step.permitter() == permitter)
                .findFirst()
                .orElseGet(() -> PermissionStep.undecided(permitter)));
        return new PermissionChain(Stream.concat(kept, asked).toList());
    }

    PermissionStatus status() {
        if (steps.stream().allMatch(PermissionStep::granted)) {
            return PermissionStatus.GRANTED;
        }
        return steps.stream().anyMatch(PermissionStep::deferred) ? PermissionStatus.DEFERRED : PermissionStatus.PENDING;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<PermissionChain> {
        Sealed() {
            super(PermissionChain.class, "referral|permission_chain");
        }
    }
}
