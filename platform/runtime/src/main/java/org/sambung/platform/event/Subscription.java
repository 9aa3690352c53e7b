package org.sambung.platform.event;

import java.util.Map;
import java.util.Set;

/**
 * What one consumer does with the events of its topics. A bean, so that it is found by its name: a dead letter goes the same
 * way again, and contracts know what is read.
 */
public interface Subscription {

    /** The consumer's name, the same for ever: what it has seen is kept under it. */
    String consumer();

    /** The topics whose channels hand their events to the inbox. */
    Set<String> topics();

    /** What to do by event type; other types are none of this consumer's business. */
    Map<String, Reaction<?>> reactions();

    /** Whether the event is this consumer's business. */
    default boolean concerns(CloudEvent event) {
        var reaction = reactions().get(event.type());
        return reaction != null && reaction.concerns().test(event);
    }
}
