package org.sambung.visits.visit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which visits a list shall show; what is null does not matter.
 *
 * @param from first day of the planned start, in the facility's zone
 * @param until last day of the planned start, in the facility's zone
 */
record VisitFilter(
        VisitStatus status, VisitKind kind, UUID planId, UUID agreementId, LocalDate from, LocalDate until) {}
