package org.sambung.platform.deadletter;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.annotations.DynamicUpdate;
import org.sambung.platform.event.CauseOfDeath;
import org.sambung.platform.problem.ProblemException;

/** An event that a consumer could not apply, to be replayed by an operator. Only what became of it ever changes. */
@Entity
@DynamicUpdate
class DeadLetter {

    @Id
    private UUID id;

    private String consumer;
    private String topic;
    private int topicPartition;
    private long topicOffset;

    /** When the broker took it, in its own count; of two topics of one name, made anew, it tells which. */
    private long brokerTime;

    private UUID eventId;
    private String eventType;
    private UUID subjectId;
    private Instant eventTime;

    @Enumerated(EnumType.STRING)
    private CauseOfDeath cause;

    private Instant diedAt;
    private int payloadSize;

    @Convert(converter = AsItCame.Sealed.class)
    private AsItCame record;

    private int attempts;
    private Instant replayedAt;
    private String replayedBy;

    protected DeadLetter() {}

    DeadLetter(UUID id, String consumer, ConsumerRecord<String, byte[]> dead, CauseOfDeath cause, Instant at) {
        var told = Told.of(dead);
        this.id = id;
        this.consumer = consumer;
        this.topic = dead.topic();
        this.topicPartition = dead.partition();
        this.topicOffset = dead.offset();
        this.brokerTime = dead.timestamp();
        this.eventId = told.eventId();
        this.eventType = told.type();
        this.subjectId = told.subject();
        this.eventTime = told.time();
        this.cause = cause;
        this.diedAt = at;
        this.payloadSize = dead.value() == null ? 0 : dead.value().length;
        this.record = AsItCame.of(dead);
    }

    void demandNotReplayed() {
        if (replayedAt != null) {
            throw new ProblemException(409, "dead-letter-replayed");
        }
    }

    /** The number of the attempt, from 1. */
    int attempted() {
        return ++attempts;
    }

    void replayed(String by, Instant at) {
        replayedBy = by;
        replayedAt = at;
    }

    ConsumerRecord<String, byte[]> toRecord() {
        return record.at(topic, topicPartition, topicOffset, brokerTime);
    }

    UUID getId() {
        return id;
    }

    String getConsumer() {
        return consumer;
    }

    String getTopic() {
        return topic;
    }

    int getTopicPartition() {
        return topicPartition;
    }

    long getTopicOffset() {
        return topicOffset;
    }

    UUID getEventId() {
        return eventId;
    }

    String getEventType() {
        return eventType;
    }

    UUID getSubjectId() {
        return subjectId;
    }

    Instant getEventTime() {
        return eventTime;
    }

    CauseOfDeath getCause() {
        return cause;
    }

    Instant getDiedAt() {
        return diedAt;
    }

    int getPayloadSize() {
        return payloadSize;
    }

    int getAttempts() {
        return attempts;
    }

    Instant getReplayedAt() {
        return replayedAt;
    }

    String getReplayedBy() {
        return replayedBy;
    }
}
