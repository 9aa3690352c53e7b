package org.sambung.referrals.referral;

/** A referral in its surroundings: what the rules look at. */
record ReferralSituation(Referral referral, Surroundings surroundings) {

    boolean covered() {
        return surroundings.covered().getAsBoolean();
    }

    boolean destinationGivesCare() {
        return surroundings.destinationGivesCare().getAsBoolean();
    }
}
