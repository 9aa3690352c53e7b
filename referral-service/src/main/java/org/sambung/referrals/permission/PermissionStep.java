package org.sambung.referrals.permission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of the chain; undecided while {@code decidedAt} is absent. */
@Schema(description = "One step of the permission chain.")
public record PermissionStep(
        @Schema(description = "Who decides it.") Permitter permitter,

        @Schema(description = "Since when it is this step's turn, UTC; absent before.")
        Instant askedAt,

        @Schema(description = "When it was decided, UTC; absent while it is not.")
        Instant decidedAt,

        @Schema(description = "Who decided, and as whom; absent for a letter.")
        Standing decidedBy,

        @Schema(description = "The decision of the facility head or the regional office.")
        Decision decision,

        @Schema(description = "The letter of a detaining authority or the directorate.")
        AuthorityLetter letter) {

    static PermissionStep undecided(Permitter permitter) {
        return new PermissionStep(permitter, null, null, null, null, null);
    }

    PermissionStep asked(Instant at) {
        return new PermissionStep(permitter, at, decidedAt, decidedBy, decision, letter);
    }

    PermissionStep decided(Standing by, Decision how, Instant at) {
        return new PermissionStep(permitter, askedAt, at, by, how, null);
    }

    PermissionStep answered(AuthorityLetter how, Instant at) {
        return new PermissionStep(permitter, askedAt, at, null, null, how);
    }

    boolean granted() {
        return letter != null || decision != null && decision.outcome() != Decision.Outcome.DEFERRED;
    }

    boolean deferred() {
        return decision != null && decision.outcome() == Decision.Outcome.DEFERRED;
    }

    /** And not asked anew since, as where another step has come before it. */
    boolean isDeferredBy(Permitter office) {
        return deferred()
                && decidedBy != null
                && decidedBy.office() == office
                && (askedAt == null || !askedAt.isAfter(decidedAt));
    }

    boolean allows(int escort, boolean guarded, Instant at) {
        return decision == null || decision.terms() == null || decision.terms().allow(escort, guarded, at);
    }
}
