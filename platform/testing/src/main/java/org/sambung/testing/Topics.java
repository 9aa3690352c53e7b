package org.sambung.testing;

import java.time.Duration;
import java.util.Map;

/** How operations create the topics; the AsyncAPI documents state the same. */
public final class Topics {

    public static final int PARTITIONS = 12;

    /** A new consumer starts from a snapshot, not from the beginning: a month is for consumers that were away. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** The services' own books keep a dead letter until it is replayed; the topics are for other tools. */
    public static final Duration RETENTION_OF_THE_DEAD = Duration.ofDays(90);

    private Topics() {}

    static Map<String, String> settings(Duration retention) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()));
    }
}
