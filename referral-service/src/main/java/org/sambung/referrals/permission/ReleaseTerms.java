package org.sambung.referrals.permission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description =
                "Conditions of a release that the departure is held against: escort, route, time window, restraint. "
                        + "At least one.")
public record ReleaseTerms(
        @Schema(description = "How many officers at least.", examples = "3") @Min(1) @Max(20)
        Integer officers,

        @Schema(description = "Whether the police must guard too.")
        Boolean police,

        @Schema(description = "Which way.", examples = "Jalan utama, tanpa berhenti") @Size(max = 1000)
        String route,

        @Schema(description = "Not before, UTC.") Instant notBefore,
        @Schema(description = "Not after, UTC.") Instant notAfter,

        @Schema(description = "Which restraint.", examples = "Borgol selama perjalanan") @Size(max = 1000)
        String restraint) {

    public ReleaseTerms {
        if (officers == null
                && police == null
                && route == null
                && notBefore == null
                && notAfter == null
                && restraint == null) {
            throw ProblemException.invalid("/terms", "conditions-needed");
        }
        if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
            throw ProblemException.invalid("/terms/notAfter", "window-is-empty");
        }
    }

    /** @param escort how many officers go along; @param guarded whether the police do */
    boolean allow(int escort, boolean guarded, Instant at) {
        return (officers == null || escort >= officers)
                && (!Boolean.TRUE.equals(police) || guarded)
                && (notBefore == null || !at.isBefore(notBefore))
                && (notAfter == null || !at.isAfter(notAfter));
    }
}
