package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description =
                "Why a visit never started. UNREPORTED: it was confirmed and nobody has said what became of it; the"
                        + " clock says so, and a side can say later whose fault it was.")
public enum MissReason {
    PARTNER_NO_SHOW,
    FACILITY_NOT_READY,
    NOT_CONFIRMED,
    UNREPORTED;

    /** A confirmed visit was missed by one of the sides, an unconfirmed one by both. */
    boolean fits(VisitStatus status) {
        return (this == NOT_CONFIRMED) == (status == VisitStatus.PLANNED);
    }

    /** Who failed; null if nobody in particular did, or nobody knows. */
    public VisitSide missedBy() {
        return switch (this) {
            case PARTNER_NO_SHOW -> VisitSide.PARTNER;
            case FACILITY_NOT_READY -> VisitSide.FACILITY;
            case NOT_CONFIRMED, UNREPORTED -> null;
        };
    }

    /**
     * Whether a caller can say so: the facility speaks for both sides, the partner for itself.
     *
     * @param caller with the roles that reach the visit only
     * @throws ProblemException 422 when the partner alone says that the facility failed
     */
    void demandOf(Identity caller) {
        if (missedBy() == VisitSide.FACILITY && !VisitSide.FACILITY.isOf(caller)) {
            throw new ProblemException(422, "cannot-speak-for-the-facility");
        }
    }

    /** What the clock says of a visit that never started. */
    static MissReason byTheClock(VisitStatus status) {
        return status == VisitStatus.PLANNED ? NOT_CONFIRMED : UNREPORTED;
    }
}
