package org.sambung.agreements.agreement;

import java.time.LocalDate;

/**
 * How the papers stand that an agreement hangs on.
 *
 * @param mouHasEnded whether the MoU that it hangs under has ended or was given up
 * @param predecessorUntil the last day of the one that it renews, as things stand; null where that is not known
 */
record Surroundings(boolean mouHasEnded, LocalDate predecessorUntil) {

    static final Surroundings UNSEEN = new Surroundings(false, null);
}
