package org.sambung.visits.coverage;

/** Where a signed agreement stands, as its last event said; the calendar counts beside it. */
public enum CoverageStatus {
    SIGNED,
    ACTIVE,
    SUSPENDED,
    TERMINATED,
    EXPIRED;

    /** Neither suspended nor ended. */
    public boolean isStanding() {
        return this == SIGNED || this == ACTIVE;
    }
}
