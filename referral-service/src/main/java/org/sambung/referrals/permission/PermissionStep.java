package org.sambung.referrals.permission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of the chain; undecided while {@code decidedAt} is absent. */
@Schema(description = "One step of the permission chain.")
public record PermissionStep(
        @Schema(description = "Who decides it.") Permitter permitter,

        @Schema(description = "When it was decided, UTC; absent while it is not.")
        Instant decidedAt,

        @Schema(description = "The facility head's decision.")
        Decision decision,

        @Schema(description = "The detaining authority's letter.")
        AuthorityLetter letter) {

    static PermissionStep undecided(Permitter permitter) {
        return new PermissionStep(permitter, null, null, null);
    }

    boolean granted() {
        return letter != null || decision != null && decision.outcome() != Decision.Outcome.DEFERRED;
    }

    boolean deferred() {
        return decision != null && decision.outcome() == Decision.Outcome.DEFERRED;
    }
}
