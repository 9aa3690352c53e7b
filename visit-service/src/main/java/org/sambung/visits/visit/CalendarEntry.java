package org.sambung.visits.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * What a calendar shows of a visit.
 *
 * @param firstId the same for all that took each other's place
 * @param revision greater with each change
 */
public record CalendarEntry(
        UUID firstId, int revision, VisitKind kind, VisitStatus status, Instant plannedStart, Instant plannedEnd) {}
