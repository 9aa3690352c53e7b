package org.sambung.visits.visit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Whose decision ended a visit before it began; AGREEMENT: nobody's, the "
                + "agreement was suspended or ended.")
public enum CancelledBy {
    FACILITY,
    PARTNER,
    /** Nobody's: the agreement was suspended or ended. */
    AGREEMENT
}
