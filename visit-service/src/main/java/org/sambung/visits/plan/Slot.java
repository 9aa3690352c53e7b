package org.sambung.visits.plan;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * When one visit of a plan takes place.
 *
 * @param occurrence the day of the rule that it stands for
 */
record Slot(LocalDate occurrence, ZonedDateTime start) {}
