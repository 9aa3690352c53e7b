package org.sambung.referrals.referral;

import java.time.ZoneId;
import org.sambung.platform.problem.ProblemException;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.coverage.KnownPartner;
import org.sambung.referrals.patient.Patient;

/**
 * Who goes from where to where.
 *
 * @param facility null as long as nobody has told this service of it
 * @param destination null if there is no such partner, or none was asked for
 */
record Parties(Patient patient, KnownFacility facility, KnownPartner destination) {

    /** Deadlines by the day are counted there; by the capital's clock where it is not told yet. */
    ZoneId zone() {
        return facility == null ? KnownFacility.UNTOLD_ZONE : facility.zone();
    }

    /** Planned care can wait until it is. */
    void demandToldFacility() {
        if (facility == null) {
            throw new ProblemException(422, "facility-not-registered");
        }
    }

    /** Nobody plans care for who has been released or has died. */
    void demandHeld() {
        if (!patient.getState().isHeld()) {
            throw new ProblemException(422, "patient-must-be-held");
        }
    }

    /** Who is known to give none cannot help; of whom nothing is known yet may. */
    void demandCare() {
        if (destination != null && !destination.givesCare()) {
            throw new ProblemException(422, ReferralRule.DESTINATION_MUST_GIVE_CARE.slug());
        }
    }

    KnownPartner demandDestination() {
        if (destination == null) {
            throw ProblemException.invalid("/destinationId", "unknown-partner");
        }
        return destination;
    }
}
