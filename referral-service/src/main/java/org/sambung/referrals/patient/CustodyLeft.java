package org.sambung.referrals.patient;

import java.time.Instant;

/** Within this service and transaction: what has not begun for this patient does not begin here any more. */
public record CustodyLeft(Patient patient, Why why, Instant at) {

    /** In which way. */
    public enum Why {
        TRANSFERRED,
        RELEASED,
        ESCAPED,
        DIED
    }
}
