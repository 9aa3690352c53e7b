package org.sambung.agreements.agreement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/**
 * Tells both sides 90, 30 and 7 days before an agreement ends. Runs on every replica; the agreement's lock and the notice's
 * own row let each be given once. After a standstill only the nearest is given, and the event says which were left out.
 */
@ApplicationScoped
class GivingExpiryNotices {

    private static final Logger LOG = Logger.getLogger(GivingExpiryNotices.class);
    private static final String JOB = "giving-expiry-notices";
    private static final Set<AgreementStatus> STANDING =
            EnumSet.of(AgreementStatus.SIGNED, AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED);

    @Inject
    AgreementRepository agreements;

    @Inject
    ExpiryNotices notices;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "{sambung.expiry-notices.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void giveDue() {
        var now = clock.instant();
        acting.as(Identity.job(JOB, null, null), () -> notices.due(now)).forEach(one -> give(one, now));
    }

    /** One that cannot be given keeps none of the others from it; it is tried again in a minute. */
    private void give(AgreementRepository.Due one, Instant now) {
        try {
            acting.as(Identity.job(JOB, one.facilityId(), null), () -> agreements
                    .findByIdOptional(one.id(), LockModeType.PESSIMISTIC_WRITE)
                    .ifPresent(agreement -> give(agreement, now)));
        } catch (RuntimeException e) {
            LOG.errorf("no expiry notice for agreement %s: %s", one.id(), Frames.of(e));
        }
    }

    private void give(Agreement agreement, Instant now) {
        var left = agreement.daysLeft(now);
        // It may have ended since it was found.
        var stands = STANDING.contains(agreement.statusAt(now));
        if (!stands || left < 0 || left > ExpiryNotices.DAYS.get(0)) {
            return;
        }
        var days = ExpiryNotices.nearest(left);
        var missed = notices.missed(agreement.getId(), agreement.course().lastDay(), days);
        if (notices.note(agreement, days, left, now)) {
            agreement.tellExpiring(days, (int) left, missed, now);
            if (!missed.isEmpty()) {
                LOG.infof(
                        "agreement %s ends in %d days; notices of %s days were never given",
                        agreement.getId(), left, missed);
            }
        }
    }
}
