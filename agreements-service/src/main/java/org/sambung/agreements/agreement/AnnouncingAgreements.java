package org.sambung.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/**
 * Announces what the calendar has done to agreements: activated, expired. Runs on every replica; each agreement is
 * locked and looked at again, so that it is said once.
 */
@ApplicationScoped
class AnnouncingAgreements {

    private static final Logger LOG = Logger.getLogger(AnnouncingAgreements.class);
    private static final String JOB = "announcing-agreements";

    @Inject
    AgreementRepository agreements;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void announceDue() {
        var now = clock.instant();
        var due = acting.as(Identity.job(JOB, null, null), () -> agreements.due(now));
        for (var one : due) {
            announce(one, now);
        }
        if (!due.isEmpty()) {
            LOG.infof("announced %d agreements", due.size());
        }
    }

    /** One that cannot be announced keeps none of the others from it; it is tried again in a minute. */
    private void announce(AgreementRepository.Due one, Instant now) {
        try {
            acting.as(Identity.job(JOB, one.facilityId(), null), () -> agreements
                    .findByIdOptional(one.id(), LockModeType.PESSIMISTIC_WRITE)
                    .ifPresent(agreement -> agreement.announce(now)));
        } catch (RuntimeException e) {
            LOG.errorf("agreement %s not announced: %s", one.id(), Frames.of(e));
        }
    }
}
