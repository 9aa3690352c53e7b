package org.sambung.referrals.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.patient.PatientState;

@Schema(description = "Why nothing was drafted from what a visit proposed.")
enum NotDrafted {
    RELEASED,
    DIED,
    ESCAPED,
    UNKNOWN_PATIENT;

    /** Of who is in no custody: care outside is not this service's to plan. */
    static NotDrafted of(PatientState state) {
        return switch (state) {
            case RELEASED -> RELEASED;
            case DIED -> DIED;
            case ESCAPED -> ESCAPED;
            case IN_CUSTODY, MERGED -> throw new IllegalArgumentException(state.name());
        };
    }
}
