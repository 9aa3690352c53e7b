package org.sambung.agreements.agreement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which agreement an agreement follows, and which one follows it; either may be null.
 *
 * @param predecessorUntil the last day of the one that it renews, as it was when the renewal was begun
 */
@Embeddable
record Succession(UUID renews, LocalDate predecessorUntil, UUID renewedBy) {

    static final Succession NONE = new Succession(null, null, null);

    Succession by(UUID renewal) {
        return new Succession(renews, predecessorUntil, renewal);
    }

    boolean leavesNoGapBefore(LocalDate from) {
        return predecessorUntil == null || from == null || !from.isAfter(predecessorUntil.plusDays(1));
    }
}
