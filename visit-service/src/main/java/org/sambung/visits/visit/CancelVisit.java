package org.sambung.visits.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "Calls a visit off.")
record CancelVisit(
        @Schema(description = "Who calls it off: FACILITY or PARTNER. The facility may say it for the partner.")
        @NotNull
        CancelledBy by,

        @Schema(description = "A reason of that side.") @NotNull
        CancellationReason reason,

        Instant occurredAt) {

    /**
     * @param caller with the roles that reach the visit only
     * @throws ProblemException 400 for a reason of another side, 422 when the partner speaks for the facility
     */
    void demandOf(Identity caller) {
        if (by == CancelledBy.AGREEMENT) {
            throw ProblemException.invalid("/by", "one-of-the-sides-needed");
        }
        if (!reason.isOf(by)) {
            throw ProblemException.invalid("/reason", "reason-of-another-side");
        }
        if (by == CancelledBy.FACILITY
                && caller.roles().stream().noneMatch(role -> role.scope() == Role.Scope.FACILITY)) {
            throw new ProblemException(422, "cannot-speak-for-the-facility");
        }
    }
}
