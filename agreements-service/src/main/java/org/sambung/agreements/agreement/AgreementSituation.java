package org.sambung.agreements.agreement;

import java.time.Instant;

/**
 * An agreement at a moment: its state depends on the calendar, so the clock belongs to every question about it.
 *
 * @param around as far as the question needs it
 */
record AgreementSituation(Agreement agreement, Instant now, Surroundings around) {

    AgreementSituation(Agreement agreement, Instant now) {
        this(agreement, now, Surroundings.UNSEEN);
    }

    AgreementStatus status() {
        return agreement.statusAt(now);
    }
}
