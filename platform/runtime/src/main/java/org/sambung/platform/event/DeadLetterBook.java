package org.sambung.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where operators find what died; beneath it, so that the inbox does not depend on how dead letters are shown. */
public interface DeadLetterBook {

    /** Writes an event down in a transaction of its own; once, however often it dies. */
    void enter(String consumer, ConsumerRecord<String, byte[]> dead, CauseOfDeath cause);
}
