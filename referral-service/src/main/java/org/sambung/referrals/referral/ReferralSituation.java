package org.sambung.referrals.referral;

import java.util.Optional;
import org.sambung.referrals.coverage.Coverage;

/** A referral in its surroundings: what the rules look at. */
record ReferralSituation(Referral referral, Surroundings surroundings) {

    Optional<Coverage> coverage() {
        return surroundings.coverage().get();
    }

    boolean covered() {
        return coverage().isPresent();
    }

    boolean destinationGivesCare() {
        return surroundings.destinationGivesCare().getAsBoolean();
    }
}
