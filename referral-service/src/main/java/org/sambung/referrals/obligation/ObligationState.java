package org.sambung.referrals.obligation;

/** By the record and the clock. */
public enum ObligationState {
    OPEN,
    DONE,
    OVERDUE
}
