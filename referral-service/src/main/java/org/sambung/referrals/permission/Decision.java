package org.sambung.referrals.permission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

/**
 * What the facility head says to a release from custody (UN rules, Mandela 27: no overruling of a clinical decision, so
 * there is no refusal).
 *
 * @param conditions of the release, in words: escort, route, time window, restraint
 * @param terms those that the departure is held against
 * @param deferredBecause why not now
 * @param deferredUntil until when
 */
@Schema(
        description = "What the facility head says to a release from custody; there is no refusal, "
                + "for a clinical decision is not overruled.",
        examples = """
                    {
                      "outcome": "GRANTED_WITH_CONDITIONS",
                      "conditions": "Dikawal dua petugas, kembali sebelum pukul 17.00",
                      "terms": {"officers": 2, "police": false},
                      "occurredAt": "2026-02-05T02:30:00Z"
                    }""")
public record Decision(
        @Schema(description = "There is no refusal.") @NotNull
        Outcome outcome,

        @Schema(
                description = "Of the release: escort, route, time window, restraint. This or terms is needed for "
                        + "GRANTED_WITH_CONDITIONS.",
                examples = "Dikawal dua petugas, kembali sebelum pukul 17.00")
        @Size(max = 2000)
        String conditions,

        @Schema(description = "The same as far as the departure is held against it; for GRANTED_WITH_CONDITIONS only.")
        @Valid
        ReleaseTerms terms,

        @Schema(description = "Why not now; for DEFERRED only, and needed there.")
        DeferralReason deferredBecause,

        @Schema(description = "Until when, UTC; for DEFERRED only, and needed there.")
        Instant deferredUntil,

        @Schema(description = "What is done meanwhile.", examples = "Diperiksa perawat setiap dua jam")
        @Size(max = 2000)
        String mitigation,

        @Schema(description = "As whom; by the mandates on record if absent. A mandate must cover the day.")
        Capacity capacity,

        @Schema(description = "When it was decided; now if absent.")
        Instant occurredAt) {

    @Schema(name = "PermissionOutcome", description = "The three outcomes.")
    public enum Outcome {
        GRANTED,
        GRANTED_WITH_CONDITIONS,
        DEFERRED
    }

    @Schema(description = "Security reasons that may put a release off.")
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
        if (outcome == Outcome.GRANTED_WITH_CONDITIONS
                && terms == null
                && (conditions == null || conditions.isBlank())) {
            throw ProblemException.invalid("/conditions", "conditions-needed");
        }
        if (outcome != null && outcome != Outcome.GRANTED_WITH_CONDITIONS && terms != null) {
            throw ProblemException.invalid("/terms", "only-for-conditions");
        }
    }

    public boolean grants() {
        return outcome != Outcome.DEFERRED;
    }
}
