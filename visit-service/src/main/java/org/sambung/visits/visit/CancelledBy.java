package org.sambung.visits.visit;

/** Whose decision ended a visit before it began. */
public enum CancelledBy {
    FACILITY,
    PARTNER,
    /** Nobody's: the agreement was suspended or ended. */
    AGREEMENT
}
