package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.time.LocalDate;

/** A programme at a moment. */
record ProgrammeSituation(Programme programme, Instant now) {

    LocalDate today() {
        return programme.dayOf(now);
    }
}
