package org.sambung.platform.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.CauseOfDeath;
import org.sambung.platform.event.Change;
import org.sambung.platform.event.ChangeTrail;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.Inbox;
import org.sambung.platform.event.PoisonEvent;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;

/**
 * Hands a dead letter to its consumer again. The effect has its own transaction, as the event's facility; what became of it
 * is written after it. If the service dies between the two, a second replay finds the event noted and only writes it down.
 */
@ApplicationScoped
class ReplayingLetters {

    @Inject
    DeadLetterRepository letters;

    @Inject
    @Any
    Instance<Subscription> subscriptions;

    @Inject
    Inbox inbox;

    @Inject
    ChangeTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the audit says of an attempt; it never leaves the service. */
    private record Attempt(String type) implements DomainEvent {}

    /** In transactions of its own. @throws ProblemException 422 with the cause if it is still dead, 409 if it was replayed */
    DeadLetter replay(UUID id) {
        var letter = QuarkusTransaction.requiringNew().call(() -> letters.demand(id));
        letter.demandNotReplayed();
        try {
            inbox.takeAgain(subscriptionOf(letter), letter.toRecord());
        } catch (PoisonEvent stillDead) {
            finish(id, stillDead.causeOfDeath());
            throw new ProblemException(422, stillDead.causeOfDeath().slug());
        }
        return finish(id, null);
    }

    private Subscription subscriptionOf(DeadLetter letter) {
        return subscriptions.stream()
                .filter(subscription -> subscription.consumer().equals(letter.getConsumer()))
                .findFirst()
                .orElseThrow(() -> new PoisonEvent(CauseOfDeath.WITHOUT_CONSUMER));
    }

    private DeadLetter finish(UUID id, CauseOfDeath stillDead) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var letter = letters.locked(id);
            letter.demandNotReplayed();
            var at = clock.instant();
            var change = Change.of(
                    new Attempt(stillDead == null ? "dead-letter.replayed" : "dead-letter.replay-failed"), at);
            if (stillDead == null) {
                letter.replayed(caller.identity().subject(), at);
            }
            audit.append(
                    id,
                    new Aggregate.Bounds(null, null, null),
                    letter.attempted(),
                    stillDead == null ? change : change.because(stillDead.code()));
            return letter;
        });
    }
}
