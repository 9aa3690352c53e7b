package org.sambung.referrals.clinical;

/** What care is sought. An emergency is never planned, never refused and never waits for an agreement. */
public enum ReferralKind {
    OUTPATIENT,
    INPATIENT,
    EMERGENCY
}
