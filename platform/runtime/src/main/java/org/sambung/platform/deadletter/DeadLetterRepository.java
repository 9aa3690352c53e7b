package org.sambung.platform.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sambung.platform.event.CauseOfDeath;
import org.sambung.platform.problem.ProblemException;

/** Dead letters, for operators and for consumers that bury. */
@ApplicationScoped
class DeadLetterRepository implements PanacheRepositoryBase<DeadLetter, UUID> {

    private static final String LIKE = "(?1 is null or consumer = ?1) and (?2 is null or cause = ?2)";

    DeadLetter demand(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** To the end of the transaction nobody else says what became of it. */
    DeadLetter locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    boolean has(DeadLetter letter, long brokerTime) {
        return count(
                        "consumer = ?1 and topic = ?2 and topicPartition = ?3 and topicOffset = ?4 and brokerTime = ?5",
                        letter.getConsumer(),
                        letter.getTopic(),
                        letter.getTopicPartition(),
                        letter.getTopicOffset(),
                        brokerTime)
                > 0;
    }

    /** Newest first. */
    List<DeadLetter> page(String consumer, CauseOfDeath cause, Boolean replayed, UUID before, int most) {
        return find(
                        LIKE
                                + " and (?3 is null or ?3 = true and replayedAt is not null or ?3 = false and replayedAt is null)"
                                + " and (?4 is null or id < ?4) order by id desc",
                        consumer,
                        cause,
                        replayed,
                        before)
                .page(0, most)
                .list();
    }

    /** Oldest first, so that what is replayed keeps its order. */
    List<UUID> waiting(String consumer, CauseOfDeath cause, int most) {
        return find(LIKE + " and replayedAt is null order by id", consumer, cause).page(0, most).stream()
                .map(DeadLetter::getId)
                .toList();
    }

    long countWaiting(String consumer, CauseOfDeath cause) {
        return count(LIKE + " and replayedAt is null", consumer, cause);
    }

    long deleteReplayedBefore(Instant then) {
        return delete("replayedAt < ?1", then);
    }
}
