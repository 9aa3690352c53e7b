package org.sambung.visits.visit;

import java.time.Instant;
import java.util.List;

/** Tells the other features, in the same transaction, of visits of a plan's days that may have had others before. */
public record VisitsPlannedAnew(List<Visit> visits, Instant at) {}
