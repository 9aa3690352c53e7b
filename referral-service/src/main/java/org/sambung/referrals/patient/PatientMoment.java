package org.sambung.referrals.patient;

import java.time.Clock;
import java.time.Instant;
import org.sambung.platform.problem.ProblemException;

/** When something happened to a patient. */
final class PatientMoment {

    private PatientMoment() {}

    /** The time a client gave, or now; 422 if it lies ahead. */
    static Instant of(Instant given, Clock clock) {
        var now = clock.instant();
        if (given != null && given.isAfter(now)) {
            throw new ProblemException(422, "occurred-in-the-future");
        }
        return given == null ? now : given;
    }
}
