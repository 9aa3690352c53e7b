package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description = "Whose decision ended a visit before it began; AGREEMENT: nobody's, the "
                + "agreement was suspended, ended or changed; PLAN: the facility changed or ended its plan.")
public enum CancelledBy {
    FACILITY,
    PARTNER,
    /** Nobody's: the agreement was suspended, ended or changed. */
    AGREEMENT,
    /** The plan was changed or ended; what it plans anew takes the place. */
    PLAN;

    /**
     * Whether a caller can call a visit off, or move it, in that side's name.
     *
     * @param caller with the roles that reach the visit only
     * @throws ProblemException 400 for a reason of another side, 422 when the partner speaks for the facility
     */
    void demandOf(Identity caller, CancellationReason reason) {
        if (this != FACILITY && this != PARTNER) {
            throw ProblemException.invalid("/by", "one-of-the-sides-needed");
        }
        if (!reason.isOf(this)) {
            throw ProblemException.invalid("/reason", "reason-of-another-side");
        }
        if (this == FACILITY && !VisitSide.FACILITY.isOf(caller)) {
            throw new ProblemException(422, "cannot-speak-for-the-facility");
        }
    }
}
