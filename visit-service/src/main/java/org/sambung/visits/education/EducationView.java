package org.sambung.visits.education;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EducationSession", description = "A session of health education at a visit.")
record EducationView(
        UUID id,

        @Schema(description = "What it was about.", examples = "Pencegahan tuberkulosis")
        String topic,

        @Schema(description = "What was shown or handed out.", examples = "Leaflet etika batuk")
        String material,

        @Schema(description = "For whom.") TargetGroup targetGroup,

        @Schema(
                description = "How many heard it; absent for a health office, which gets the visit's figures.",
                examples = "45")
        Integer headCount,

        @Schema(description = "When it was given, UTC.") Instant occurredAt) {

    /** @param counted whether it tells how many came */
    static EducationView of(EducationSession session, boolean counted) {
        var content = session.content();
        return new EducationView(
                session.getId(),
                content.topic(),
                content.material(),
                content.targetGroup(),
                counted ? content.headCount() : null,
                session.getOccurredAt());
    }
}
