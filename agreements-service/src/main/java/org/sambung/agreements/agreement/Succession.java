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

    /** @param until the predecessor's last day as things stand; null where only the one it had then is known */
    boolean leavesNoGapBefore(LocalDate from, LocalDate until) {
        var last = until == null ? predecessorUntil : until;
        return last == null || from == null || !from.isAfter(last.plusDays(1));
    }
}
