package org.sambung.referrals.referral;

import org.sambung.platform.identity.Identity;

/** What a role sees of a referral at one time and not at another: custody until it ends, a hospital until it is done. */
final class Discretion {

    private Discretion() {}

    /** Who held the patient does not learn from the release on how the care goes. */
    static boolean showsHowItGoes(Referral referral, Identity reader) {
        return !referral.isOutOfCustody() || Visibility.CLINICAL.isFor(reader);
    }

    /** Where it goes, and by which agreement, where it began after the custody of who reads it. */
    static boolean hidesWhereTo(Referral referral, Identity reader) {
        return referral.isOutOfCustody()
                && referral.getMovement().getDepartedAt() == null
                && !showsHowItGoes(referral, reader);
    }

    /** When and by whom the patient was brought and taken over, if that was in custody. */
    static boolean showsArrival(Referral referral, Identity reader) {
        var track = referral.getMovement();
        return showsHowItGoes(referral, reader)
                || track.getArrivedAt() != null && track.getArrivedAt().isBefore(track.getEndedAt());
    }

    /** A hospital has the person's particulars while there is something to do, and not what others write for ever after. */
    static boolean showsPerson(Referral referral, Identity reader) {
        return Visibility.BLOCK.isFor(reader) || referral.isUnderWay() || referral.awaitsBackReferral();
    }
}
