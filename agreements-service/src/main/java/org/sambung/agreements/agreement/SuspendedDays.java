package org.sambung.agreements.agreement;

import java.time.LocalDate;

/**
 * Days on which an agreement was or is to be suspended, in the facility's zone, both inclusive: from the first day of a
 * suspension to its last one, or to the day before it was resumed.
 */
public record SuspendedDays(LocalDate from, LocalDate until) {}
