package org.sambung.visits.visit;

import java.time.Instant;
import java.util.UUID;

/** Tells the other features, in the same transaction, that a visit takes the place of another. */
public record VisitReplaced(UUID moved, Visit next, Instant at) {}
