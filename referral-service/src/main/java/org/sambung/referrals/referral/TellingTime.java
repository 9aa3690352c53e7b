package org.sambung.referrals.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/**
 * Tells what the clock has brought: obligations and returns overdue, permissions that pass to the regional office. Runs on
 * every replica; each referral is locked and looked at again, so that everything is told once. That something is overdue
 * never waits for it: it is computed wherever it is shown.
 */
@ApplicationScoped
class TellingTime {

    private static final Logger LOG = Logger.getLogger(TellingTime.class);
    private static final String JOB = "telling-time";

    /** Of one run; the next one takes the others. */
    private static final int MOST = 500;

    @Inject
    DueReferrals referrals;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "{sambung.telling-time.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tellDue() {
        var now = clock.instant();
        acting.as(Identity.job(JOB, null, null), () -> referrals.toTell(now, MOST))
                .forEach(one -> tell(one.id(), one.facilityId(), now));
    }

    /** One in trouble keeps none of the others from being told; it is tried again soon. */
    private void tell(UUID id, UUID facility, Instant now) {
        try {
            acting.as(
                    Identity.job(JOB, facility, null),
                    () -> referrals.locked(id).ifPresent(referral -> referral.tellTime(now)));
        } catch (RuntimeException e) {
            LOG.errorf("nothing told of referral %s: %s", id, Frames.of(e));
        }
    }
}
