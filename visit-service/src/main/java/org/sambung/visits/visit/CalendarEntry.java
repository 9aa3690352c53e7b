package org.sambung.visits.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * What a calendar shows of a visit.
 *
 * @param firstId the same for all that took each other's place
 * @param revision greater with each change
 * @param place the facility's public name; null as long as nobody has told it
 */
public record CalendarEntry(
        UUID firstId,
        int revision,
        VisitKind kind,
        VisitStatus status,
        Instant plannedStart,
        Instant plannedEnd,
        String place) {}
