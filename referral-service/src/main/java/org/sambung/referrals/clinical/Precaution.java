package org.sambung.referrals.clinical;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What the escort and the receiver must protect themselves against; the one "
                + "clinical word that custody staff see.")
public enum Precaution {
    STANDARD,
    CONTACT,
    DROPLET,
    AIRBORNE
}
