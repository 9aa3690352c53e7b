package org.sambung.referrals.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /** Looked for at once; those who are left come next. */
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
        var due = find(now);
        while (!due.isEmpty() && tellAll(due, now)) {
            var next = find(now);
            // What comes again could not be told; how many are left nobody knows, for one referral may owe several
            // things.
            due = next.equals(due) ? List.of() : next;
        }
    }

    private List<DueReferrals.Due> find(Instant now) {
        return acting.as(Identity.job(JOB, null, null), () -> referrals.toTell(now, MOST));
    }

    /** Whether at least one could be told, so that others come next. */
    private boolean tellAll(List<DueReferrals.Due> due, Instant now) {
        return due.stream().filter(one -> tell(one, now)).count() > 0;
    }

    /** One in trouble keeps none of the others from being told; it is tried again soon. */
    private boolean tell(DueReferrals.Due one, Instant now) {
        try {
            acting.as(
                    Identity.job(JOB, one.facilityId(), null),
                    () -> referrals.locked(one.id()).ifPresent(referral -> referral.tellTime(now)));
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("nothing told of referral %s: %s", one.id(), Frames.of(e));
            return false;
        }
    }
}
