package org.sambung.referrals.clinical;

/** What the escort and the receiver must protect themselves against; the one clinical word that custody staff see. */
public enum Precaution {
    STANDARD,
    CONTACT,
    DROPLET,
    AIRBORNE
}
