package org.sambung.visits.finding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.visits.visit.VisitSide;

@Schema(name = "Finding", description = "What was found of a patient at a visit.")
record FindingView(
        UUID id,
        UUID patientId,

        @Schema(description = "The finding that it corrects; absent if it is none.")
        UUID replaces,

        @Schema(description = "Whose staff recorded it: the clinic's or the partner's team.")
        VisitSide recordedFor,

        @Schema(description = "When it was found, UTC.") Instant occurredAt,
        @Schema(description = "When it was recorded, UTC.") Instant recordedAt,
        @Schema(description = "What was found and done.") FindingContent content) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.getId(),
                finding.getPatientId(),
                finding.getReplaces(),
                finding.getSide(),
                finding.getOccurredAt(),
                finding.getRecordedAt(),
                finding.getContent());
    }
}
