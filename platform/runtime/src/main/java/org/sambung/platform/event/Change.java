package org.sambung.platform.event;

import java.time.Instant;

/**
 * One change of an aggregate: what it tells the world, and what its history says of it.
 *
 * @param event what leaves the service
 * @param track which of the aggregate's states moved, {@code status} where it has only one; null if none did
 * @param from the state before, null if none moved
 * @param to the state after
 * @param reason why, coded or in words; sealed in the database, never part of the event
 * @param occurredAt when it happened, which may be before it was recorded
 */
public record Change(DomainEvent event, String track, String from, String to, String reason, Instant occurredAt) {

    /** A change of one of the aggregate's states. */
    public static Change of(DomainEvent event, String track, Enum<?> from, Enum<?> to, Instant occurredAt) {
        return new Change(event, track, from == null ? null : from.name(), to.name(), null, occurredAt);
    }

    /** A change that moves no state. */
    public static Change of(DomainEvent event, Instant occurredAt) {
        return new Change(event, null, null, null, null, occurredAt);
    }

    public Change because(String why) {
        return new Change(event, track, from, to, why, occurredAt);
    }
}
