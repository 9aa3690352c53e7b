package org.sambung.referrals.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sambung.platform.identity.Identity;
import org.sambung.referrals.coverage.Coverage;

/**
 * What lies outside a referral and decides what can be done with it; looked up only when a rule asks, and once for a moment.
 *
 * @param caller who asks
 * @param coverage the agreement in force at a moment that offers this care at the destination
 * @param destinationGivesCare false for a health office, which has no beds
 * @param custody what the custody side is held against
 */
record Surroundings(
        Identity caller,
        Function<Instant, Optional<Coverage>> coverage,
        BooleanSupplier destinationGivesCare,
        CustodyRules custody) {

    Surroundings {
        coverage = new AskedOnce(coverage);
    }

    Surroundings at(Instant moment) {
        return new Surroundings(caller, coverage, destinationGivesCare, custody.at(moment));
    }

    private static final class AskedOnce implements Function<Instant, Optional<Coverage>> {

        private final Function<Instant, Optional<Coverage>> source;
        private Instant moment;
        private Optional<Coverage> answer;

        private AskedOnce(Function<Instant, Optional<Coverage>> source) {
            this.source = source;
        }

        @Override
        public Optional<Coverage> apply(Instant asked) {
            if (!asked.equals(moment)) {
                moment = asked;
                answer = source.apply(asked);
            }
            return answer;
        }
    }
}
