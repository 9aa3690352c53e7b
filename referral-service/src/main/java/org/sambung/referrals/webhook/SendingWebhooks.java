package org.sambung.referrals.webhook;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sambung.platform.identity.Acting;

/**
 * Sends deliveries by a schedule that lies in the database: it survives restarts, and any replica may take the next
 * attempt. Nothing is held open while a hospital is waited for.
 */
@ApplicationScoped
class SendingWebhooks {

    private static final Logger LOG = Logger.getLogger(SendingWebhooks.class);
    private static final String JOB = "sending-webhooks";

    /** A clock that is set back must not make a first attempt wait until it has caught up. */
    private static final Duration DUE_SINCE = Duration.ofHours(1);

    /** A replica that was killed gives back what it had begun when it has missed so many of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private static final int MISSED_HEARTBEATS = 4;

    /** What failed because of us, the database being away above all, is not the hospital's fault: soon again. */
    private static final Duration AFTER_OWN_FAILURE = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource database;

    @Inject
    WebhookRepository webhooks;

    @Inject
    WebhookSender sender;

    @Inject
    WebhookConfig config;

    @Inject
    Acting acting;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    private CustomTask<String> task;
    private Scheduler scheduler;

    /** Before the start: events are consumed from then on, too, in no order with it. */
    @PostConstruct
    void prepare() {
        task = Tasks.custom("webhook", String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OWN_FAILURE))
                .execute((delivery, context) -> attempt(delivery));
        scheduler = Scheduler.create(database, task)
                .clock(clock::instant)
                .threads(4)
                .pollUsingLockAndFetch(0.5, 2.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .build();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** In the transaction of the delivery: without it there is no attempt, with it there surely is. */
    void schedule(UUID delivery, EndpointOwner owner) {
        scheduler.schedule(
                task.instance(delivery.toString(), owner.text()),
                clock.instant().minus(DUE_SINCE));
        transaction.registerInterposedSynchronization(new LookAfterCommit());
    }

    /** When it is scheduled nobody else can see it yet; without a second look it would wait for the next poll. */
    private class LookAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is missing.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                scheduler.triggerCheckForDueExecutions();
            }
        }
    }

    /** An endpoint with its delivery, as far as sending needs them. */
    record Work(WebhookDelivery delivery, WebhookEndpoint endpoint) {}

    private CompletionHandler<String> attempt(TaskInstance<String> instance) {
        var id = UUID.fromString(instance.getId());
        var owner = EndpointOwner.parse(instance.getData()).job(JOB);
        var work = acting.as(owner, () -> webhooks.work(id, owner));
        if (!work.delivery().isPending()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        if (work.endpoint().isRemoved()) {
            acting.as(owner, () -> webhooks.lockedDelivery(id).drop(clock.instant()));
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var answer = sender.send(work.endpoint(), work.delivery());
        var attempts = work.delivery().getAttempts() + 1;
        var last = attempts >= config.schedule().size();
        acting.as(owner, () -> webhooks.lockedDelivery(id).attempted(answer.status(), last, clock.instant()));
        LOG.infof("webhook %s attempt %d: %s", id, attempts, answer.status());
        if (answer.isSuccess() || last) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var next = clock.instant().plus(pause(attempts, answer));
        return (complete, operations) -> operations.reschedule(complete, next);
    }

    /** By the schedule with some jitter, or longer when the hospital asks for it. */
    private Duration pause(int attempts, WebhookSender.Answer answer) {
        var scheduled = config.schedule().get(attempts);
        var jitter = (long) (scheduled.toMillis()
                * config.jitter()
                * ThreadLocalRandom.current().nextDouble());
        var pause = scheduled.plusMillis(jitter);
        return answer.retryAfter().compareTo(pause) > 0 ? answer.retryAfter() : pause;
    }
}
