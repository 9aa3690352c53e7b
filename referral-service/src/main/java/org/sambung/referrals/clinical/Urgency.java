package org.sambung.referrals.clinical;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How fast it must go.")
public enum Urgency {
    ROUTINE,
    URGENT,
    EMERGENCY
}
