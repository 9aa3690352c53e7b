package org.sambung.referrals.permission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

/**
 * What the facility head says to a release from custody (UN rules, Mandela 27: no overruling of a clinical decision, so
 * there is no refusal).
 *
 * @param conditions of the release: escort, route, time window, restraint
 * @param deferredBecause why not now
 * @param deferredUntil until when
 */
public record Decision(
        @NotNull Outcome outcome,
        @Size(max = 2000) String conditions,
        DeferralReason deferredBecause,
        Instant deferredUntil,

        @Schema(description = "What is done meanwhile.") @Size(max = 2000)
        String mitigation,

        @Schema(description = "When it was decided; now if absent.")
        Instant occurredAt) {

    /** The three outcomes. */
    public enum Outcome {
        GRANTED,
        GRANTED_WITH_CONDITIONS,
        DEFERRED
    }

    /** Security reasons that may put a release off. */
    public enum DeferralReason {
        ESCORT_NOT_AVAILABLE,
        ESCAPE_RISK,
        DISTURBANCE,
        ROUTE_UNSAFE,
        COURT_DATE
    }

    public Decision {
        if (outcome == Outcome.DEFERRED && (deferredBecause == null || deferredUntil == null)) {
            throw ProblemException.invalid("/deferredBecause", "deferral-incomplete");
        }
        if (outcome != null && outcome != Outcome.DEFERRED && (deferredBecause != null || deferredUntil != null)) {
            throw ProblemException.invalid("/deferredBecause", "only-for-a-deferral");
        }
        if (outcome == Outcome.GRANTED_WITH_CONDITIONS && (conditions == null || conditions.isBlank())) {
            throw ProblemException.invalid("/conditions", "conditions-needed");
        }
    }
}
