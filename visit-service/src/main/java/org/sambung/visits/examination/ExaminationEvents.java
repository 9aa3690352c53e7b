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
}
