package org.sambung.visits.coverage;

/** Tells the other features, in the same transaction, that the copy of an agreement has become another. */
public record CoverageChanged(Coverage coverage) {}
