package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A programme at a moment.
 *
 * @param on the day of what is entered, which may lie behind; null while only what could be entered is asked for
 */
record ProgrammeSituation(Programme programme, Instant now, LocalDate on) {

    ProgrammeSituation(Programme programme, Instant now) {
        this(programme, now, null);
    }

    /** On that day; where none is given, on some day that has come. */
    boolean isLicensed() {
        return on == null ? programme.isLicensedBy(programme.dayOf(now)) : programme.isLicensedOn(on);
    }
}
