package org.sambung.local.benchmark;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** From the answer of what was created to the moment at which it has arrived elsewhere. */
final class Followed {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<UUID, Long> answered = new ConcurrentHashMap<>();
    private final Map<UUID, Long> arrived = new ConcurrentHashMap<>();
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    void answered(Answer answer) {
        var id = answer.created();
        answered.put(id, answer.at());
        underWay.add(id);
        if (arrived.containsKey(id)) {
            underWay.remove(id);
        }
    }

    /** The first time counts. */
    void arrived(UUID id, long at) {
        arrived.putIfAbsent(id, at);
        underWay.remove(id);
    }

    /** Answered, and not arrived yet. */
    UUID[] underWay() {
        return underWay.toArray(UUID[]::new);
    }

    /** Waits for the last one. What was there before its answer took no time. */
    Latencies latencies() {
        await("the last of %d".formatted(answered.size())).atMost(PATIENCE).until(underWay::isEmpty);
        var latencies = new Latencies();
        answered.forEach((id, at) -> latencies.record(Math.max(0, arrived.get(id) - at)));
        return latencies;
    }
}
