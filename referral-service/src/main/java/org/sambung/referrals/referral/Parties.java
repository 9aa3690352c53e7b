package org.sambung.referrals.referral;

import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.patient.Patient;

/**
 * Who goes from where to where.
 *
 * @param destination null if there is no such partner, or none was asked for
 */
record Parties(Patient patient, KnownFacility facility, KnownPartner destination) {

    /** Nobody plans care for who has been released or has died. */
    void demandHeld() {
        if (!patient.getState().isHeld()) {
            throw new ProblemException(422, "patient-must-be-held");
        }
    }

    KnownPartner demandDestination() {
        if (destination == null) {
            throw ProblemException.invalid("/destinationId", "unknown-partner");
        }
        return destination;
    }
}
