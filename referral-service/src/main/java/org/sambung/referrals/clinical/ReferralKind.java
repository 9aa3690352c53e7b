package org.sambung.referrals.clinical;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What care is sought. An emergency is never planned, never refused and never "
                + "waits for an agreement.")
public enum ReferralKind {
    OUTPATIENT,
    INPATIENT,
    EMERGENCY
}
