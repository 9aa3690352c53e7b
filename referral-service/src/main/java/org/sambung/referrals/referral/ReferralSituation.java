package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.Optional;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.patient.PatientState;
import org.sambung.referrals.permission.Capacity;
import org.sambung.referrals.permission.Permitter;
import org.sambung.referrals.permission.Standing;

/** A referral in its surroundings: what the rules look at. */
record ReferralSituation(Referral referral, Surroundings surroundings) {

    /** The same at another moment, for what was done then and is entered now. */
    ReferralSituation at(Instant moment) {
        return new ReferralSituation(referral, surroundings.at(moment));
    }

    CustodyRules custody() {
        return surroundings.custody();
    }

    Identity reader() {
        return referral.reader(surroundings.caller());
    }

    /** Who decides on the permission; null when all is granted. */
    Permitter decider() {
        return referral.getPermission().deciderAt(custody().now()).orElse(null);
    }

    /** Whether the caller's office is the one that decides. */
    boolean decisionIsTheCallers() {
        return switch (decider()) {
            case FACILITY_HEAD -> reader().has(Role.FACILITY_HEAD);
            case REGIONAL_OFFICE -> reader().has(Role.OVERSIGHT);
            case DETAINING_AUTHORITY, DIRECTORATE -> false;
        };
    }

    /** As whom the caller decides then, in whatever capacity is on record if none is named. */
    Optional<Standing> standing(Capacity as, Instant at) {
        return decider() == Permitter.REGIONAL_OFFICE
                ? Optional.of(Standing.ofRegionalOffice())
                : custody().standings().on(at.atZone(referral.zone()).toLocalDate(), as);
    }

    /** By the agreement of the moment that is decided about. */
    Optional<Coverage> coverage() {
        return surroundings.coverageAt().apply(custody().now());
    }

    boolean covered() {
        return coverage().isPresent();
    }

    /** How the patient fares is none of custody's affair any more. */
    boolean isReleased() {
        return referral.isOutOfCustody() || isPatient(PatientState.RELEASED);
    }

    /** The same of what happened then, which may be entered after a release that came later. */
    boolean isReleasedAt(Instant moment) {
        return referral.isOutOfCustody()
                ? !moment.isBefore(referral.getMovement().getEndedAt())
                : isReleased();
    }

    /** Whether the facility still looks after the patient: neither released nor dead. */
    boolean isLookedAfter() {
        return !isReleased() && !isPatient(PatientState.DIED);
    }

    private boolean isPatient(PatientState state) {
        return surroundings.patientState().get().filter(state::equals).isPresent();
    }

    boolean destinationGivesCare() {
        return surroundings.destinationGivesCare().getAsBoolean();
    }
}
