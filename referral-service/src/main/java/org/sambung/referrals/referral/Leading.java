package org.sambung.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;

/** What follows an event is done as the facility that leads the referral by now, wherever its patient has gone since. */
@ApplicationScoped
class Leading {

    @Inject
    ReferralRepository referrals;

    @Inject
    Acting acting;

    /**
     * @param consumer in whose name
     * @param step with the referral locked
     * @return what the step gave; empty if that was nothing, or nobody known to the asking facility leads it
     */
    <T> Optional<T> with(String consumer, UUID referral, Function<Referral, T> step) {
        var leader = referrals.leaderOf(referral);
        while (leader.isPresent()) {
            var found = acting.as(Identity.job(consumer, leader.get(), null), () -> referrals
                    .findByIdOptional(referral, LockModeType.PESSIMISTIC_WRITE)
                    .map(led -> Optional.ofNullable(step.apply(led))));
            if (found.isPresent()) {
                return found.get();
            }
            // It has come to another facility since it was asked who leads it.
            leader = referrals.leaderOf(referral);
        }
        return Optional.empty();
    }
}
