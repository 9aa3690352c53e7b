package org.sambung.referrals.permission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Who decides a step of the chain. A detaining authority and the directorate have no login: their "
                + "letters are recorded.")
public enum Permitter {
    DETAINING_AUTHORITY,
    FACILITY_HEAD,
    REGIONAL_OFFICE,
    DIRECTORATE;

    /** An office above the facility, which learns of its step only when somebody tells it. */
    public boolean isAboveFacility() {
        return this == REGIONAL_OFFICE || this == DIRECTORATE;
    }

    /** Its step is a letter that the custody registrar records. */
    public boolean writes() {
        return this == DETAINING_AUTHORITY || this == DIRECTORATE;
    }
}
