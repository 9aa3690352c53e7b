package org.sambung.referrals.referral;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.Frames;

/**
 * Says of referrals that the hospital has not answered in the agreed time: the second contact is to be called. On every
 * replica, as often as it likes; it is said once.
 */
@ApplicationScoped
class EscalatingAnswers {

    private static final Logger LOG = Logger.getLogger(EscalatingAnswers.class);
    private static final String JOB = "escalating-answers";

    /** Of one run; the next one takes the others. */
    private static final int MOST = 500;

    @Inject
    ReferralRepository referrals;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Scheduled(every = "{sambung.answer.escalate-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void escalateDue() {
        var due = acting.as(Identity.job(JOB, null, null), () -> referrals.answersOverdue(clock.instant(), MOST));
        for (var one : due) {
            try {
                acting.as(Identity.job(JOB, one.facilityId(), null), () -> escalate(one.id()));
            } catch (RuntimeException e) {
                // One referral in trouble must not keep the others waiting.
                LOG.errorf("answer to referral %s not escalated: %s", one.id(), Frames.of(e));
            }
        }
    }

    /** Looks again under the lock: the hospital may have answered, or another replica been here. */
    private void escalate(UUID id) {
        var referral = referrals.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (referral.isAnswerOverdueAt(clock.instant())) {
            referral.escalateAnswer(clock.instant());
        }
    }
}
