package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.coverage.Coverage;
import org.sambung.referrals.patient.PatientState;

/**
 * What lies outside a referral and decides what can be done with it; looked up only when a rule asks, and once.
 *
 * @param caller who asks
 * @param coverageAt the agreement in force at a moment that offers this care at the destination
 * @param destinationGivesCare false for a health office, which has no beds
 * @param patientState of the file that the patient's leads to; empty for whoever neither leads the referral nor was sent it
 * @param custody what the custody side is held against
 */
record Surroundings(
        Identity caller,
        Function<Instant, Optional<Coverage>> coverageAt,
        BooleanSupplier destinationGivesCare,
        Supplier<Optional<PatientState>> patientState,
        CustodyRules custody) {

    Surroundings {
        coverageAt = new AskedOnce(coverageAt);
    }

    Surroundings at(Instant moment) {
        return new Surroundings(caller, coverageAt, destinationGivesCare, patientState, custody.at(moment));
    }

    private static final class AskedOnce implements Function<Instant, Optional<Coverage>> {

        private final Function<Instant, Optional<Coverage>> source;
        private final Map<Instant, Optional<Coverage>> answers = new HashMap<>();

        private AskedOnce(Function<Instant, Optional<Coverage>> source) {
            this.source = source;
        }

        @Override
        public Optional<Coverage> apply(Instant moment) {
            return answers.computeIfAbsent(moment, source);
        }
    }
}
