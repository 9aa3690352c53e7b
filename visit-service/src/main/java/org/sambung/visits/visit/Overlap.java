package org.sambung.visits.visit;

import java.time.Instant;
import java.util.UUID;

/** A visit ahead and another at the same facility, at a time of both. */
public record Overlap(UUID visit, Instant plannedStart, UUID other) {}
