package org.sambung.visits.education;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EducationSession", description = "A session of health education at a visit.")
record EducationView(
        UUID id,
        @JsonUnwrapped EducationContent session,
        @Schema(description = "When it was given, UTC.") Instant occurredAt) {

    static EducationView of(EducationSession session) {
        return new EducationView(session.getId(), session.content(), session.getOccurredAt());
    }
}
