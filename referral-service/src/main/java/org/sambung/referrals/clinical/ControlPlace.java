package org.sambung.referrals.clinical;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where the control takes place: another referral, or a visit to the facility's own clinic.")
public enum ControlPlace {
    HOSPITAL,
    CLINIC
}
