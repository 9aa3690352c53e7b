package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.coverage.Coverage;

/**
 * What lies outside a referral and decides what can be done with it; looked up only when a rule asks, and once.
 *
 * @param caller who asks
 * @param coverage the agreement in force that offers this care at the destination now
 * @param destinationGivesCare false for a health office, which has no beds
 * @param custody what the custody side is held against
 */
record Surroundings(
        Identity caller,
        Supplier<Optional<Coverage>> coverage,
        BooleanSupplier destinationGivesCare,
        CustodyRules custody) {

    Surroundings {
        coverage = new AskedOnce<>(coverage);
    }

    Surroundings at(Instant moment) {
        return new Surroundings(caller, coverage, destinationGivesCare, custody.at(moment));
    }

    private static final class AskedOnce<T> implements Supplier<T> {

        private final Supplier<T> source;
        private T answer;

        private AskedOnce(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (answer == null) {
                answer = source.get();
            }
            return answer;
        }
    }
}
