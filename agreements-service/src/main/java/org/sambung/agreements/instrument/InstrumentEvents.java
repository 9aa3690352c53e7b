package org.sambung.agreements.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of what clinics are assessed by. */
interface InstrumentEvents {

    @EventType("accreditation-instrument.loaded")
    @Schema(description = "Clinics can be assessed by another edition of the instrument.")
    record InstrumentLoaded(
            @Schema(description = "What it is known by within.")
            UUID instrumentId,

            @Schema(description = "Its name.", pattern = "^[A-Z0-9.-]+$")
            String edition,

            @Schema(description = "From when on clinics are surveyed by it.")
            LocalDate effectiveFrom,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("accreditation-grade-table.loaded")
    @Schema(description = "From a day on grades are given by another table.")
    record GradeTableLoaded(
            @Schema(description = "What it is known by within.")
            UUID gradeTableId,

            @Schema(description = "From when on it counts.") LocalDate effectiveFrom,
            Instant occurredAt)
            implements DomainEvent {}
}
