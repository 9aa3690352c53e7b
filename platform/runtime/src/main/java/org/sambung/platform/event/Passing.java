package org.sambung.platform.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Events that have no effect at a consumer, one after the other: only their numbers count. */
final class Passing {

    private final Map<UUID, Numbers> numbers = new LinkedHashMap<>();
    private int events;

    /** @param missing how many lie unseen between the first and the last */
    record Numbers(long first, long last, long missing) {

        Numbers and(Numbers next) {
            return new Numbers(
                    first, Math.max(last, next.last), missing + Math.max(0, next.first - last - 1) + next.missing);
        }
    }

    void add(CloudEvent event) {
        events++;
        numbers.merge(event.subject(), new Numbers(event.sequence(), event.sequence(), 0), Numbers::and);
    }

    int events() {
        return events;
    }

    Map<UUID, Numbers> numbers() {
        return numbers;
    }
}
