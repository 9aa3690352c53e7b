package org.sambung.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sambung.platform.event.CauseOfDeath;
import org.sambung.platform.event.DeadLetterBook;
import org.sambung.platform.identity.Acting;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.problem.DatabaseTrouble;
import org.sambung.platform.time.Ids;

/** Writes dead letters down. An event that comes and dies again, since the service went down meanwhile, is listed once. */
@ApplicationScoped
class Burying implements DeadLetterBook {

    @Inject
    DeadLetterRepository letters;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Override
    public void enter(String consumer, ConsumerRecord<String, byte[]> dead, CauseOfDeath cause) {
        var letter = new DeadLetter(ids.next(), consumer, dead, cause, clock.instant());
        try {
            acting.as(Identity.job("burying", null, null), () -> {
                if (!letters.has(letter, dead.timestamp())) {
                    letters.persist(letter);
                }
            });
        } catch (RuntimeException e) {
            // Another replica that was given the partition wrote it at the same moment.
            if (!DatabaseTrouble.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
