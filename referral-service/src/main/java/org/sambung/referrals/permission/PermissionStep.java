package org.sambung.referrals.permission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of the chain; undecided while {@code decidedAt} is absent. */
@Schema(description = "One step of the permission chain.")
public record PermissionStep(Permitter permitter, Instant decidedAt, Decision decision, AuthorityLetter letter) {

    static PermissionStep undecided(Permitter permitter) {
        return new PermissionStep(permitter, null, null, null);
    }

    boolean isGranted() {
        return letter != null || decision != null && decision.outcome() != Decision.Outcome.DEFERRED;
    }

    boolean isDeferred() {
        return decision != null && decision.outcome() == Decision.Outcome.DEFERRED;
    }
}
