package org.sambung.referrals.patient;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether somebody is in custody. A merged file is another's now: its id still leads there.")
public enum PatientState {
    IN_CUSTODY,
    ESCAPED,
    RELEASED,
    DIED,
    MERGED;

    boolean canBecome(PatientState next) {
        return nexts().contains(next);
    }

    /** A record of its own. */
    boolean isFile() {
        return this != MERGED;
    }

    /** In custody, or should be. */
    public boolean isHeld() {
        return this == IN_CUSTODY || this == ESCAPED;
    }

    private Set<PatientState> nexts() {
        return switch (this) {
            case IN_CUSTODY -> EnumSet.of(ESCAPED, RELEASED, DIED, MERGED);
            case ESCAPED -> EnumSet.of(IN_CUSTODY, RELEASED, DIED, MERGED);
            case RELEASED -> EnumSet.of(IN_CUSTODY, DIED, MERGED);
            case DIED, MERGED -> EnumSet.noneOf(PatientState.class);
        };
    }
}
