package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a visit never started.")
public enum MissReason {
    PARTNER_NO_SHOW,
    FACILITY_NOT_READY,
    NOT_CONFIRMED;

    /** A confirmed visit was missed by one of the sides, an unconfirmed one by both. */
    boolean fits(VisitStatus status) {
        return (this == NOT_CONFIRMED) == (status == VisitStatus.PLANNED);
    }
}
