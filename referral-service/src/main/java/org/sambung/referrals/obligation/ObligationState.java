package org.sambung.referrals.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "By the record and the clock.")
public enum ObligationState {
    OPEN,
    DONE,
    OVERDUE,
    /** Cannot be met any more; the reason is on record. */
    IMPOSSIBLE
}
