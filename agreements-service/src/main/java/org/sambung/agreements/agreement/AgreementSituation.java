package org.sambung.agreements.agreement;

import java.time.Instant;

/** An agreement at a moment: its state depends on the calendar, so the clock belongs to every question about it. */
record AgreementSituation(Agreement agreement, Instant now) {

    AgreementStatus status() {
        return agreement.statusAt(now);
    }
}
