package org.sambung.platform.event;

/**
 * Something that happened to an aggregate: a past-tense record, its name in {@link EventType}. What it holds leaves the
 * service as JSON, so it holds ids, codes and times only: no name, no NIK, no diagnosis, no clinical text. An event of a
 * facility names it as {@code facilityId}, one for a partner as {@code partnerId}: consumers act within these bounds.
 */
public interface DomainEvent {

    /** The event's public name, {@code agreement.activated}. */
    default String type() {
        return getClass().getAnnotation(EventType.class).value();
    }
}
