package org.sambung.visits.coverage;

import java.time.LocalDate;

/**
 * Tells the other features, in the same transaction, that the copy of an agreement has become another.
 *
 * @param untilBefore its last day until then; null of one that is new
 */
public record CoverageChanged(Coverage coverage, LocalDate untilBefore) {

    /** Whether it ends on another day than it did. */
    public boolean endsOtherwise() {
        return untilBefore != null && !untilBefore.equals(coverage.getEffectiveUntil());
    }
}
