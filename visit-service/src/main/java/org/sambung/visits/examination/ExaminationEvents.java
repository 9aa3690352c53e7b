package org.sambung.visits.examination;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** What is told of examinations by a facility's own staff: that there was one, never what was found. */
interface ExaminationEvents {

    @EventType("examination.recorded")
    @Schema(description = "The facility's own staff has examined somebody.")
    record ExaminationRecorded(
            UUID facilityId,
            UUID patientId,
            @Schema(description = "Why.") ExaminationKind kind,
            Instant occurredAt) implements DomainEvent {}

    @EventType("examination.corrected")
    @Schema(description = "It had been recorded wrongly, and is recorded as it was.")
    record ExaminationCorrected(
            UUID facilityId,
            UUID patientId,

            @Schema(description = "Why the patient was examined.")
            ExaminationKind kind,

            Instant occurredAt)
            implements DomainEvent {}

    @EventType("examination.withdrawn")
    @Schema(description = "It had been recorded wrongly, and counts no more: there was none.")
    record ExaminationWithdrawn(
            UUID facilityId,
            UUID patientId,

            @Schema(description = "Why the patient was said to be examined.")
            ExaminationKind kind,

            Instant occurredAt)
            implements DomainEvent {}
}
