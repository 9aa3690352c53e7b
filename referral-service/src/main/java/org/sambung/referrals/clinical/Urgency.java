package org.sambung.referrals.clinical;

/** How fast it must go. */
public enum Urgency {
    ROUTINE,
    URGENT,
    EMERGENCY
}
