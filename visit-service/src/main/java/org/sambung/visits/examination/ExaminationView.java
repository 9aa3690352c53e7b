package org.sambung.visits.examination;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Examination", description = "An examination by the facility's own staff.")
record ExaminationView(
        UUID id,
        @Schema(description = "Who was examined.") UUID patientId,
        @Schema(description = "Why.") ExaminationKind kind,
        @Schema(description = "When, UTC.") Instant examinedAt,
        @Schema(description = "What was found.") Findings findings,
        int version) {

    static ExaminationView of(Examination examination) {
        return new ExaminationView(
                examination.getId(),
                examination.getPatientId(),
                examination.getKind(),
                examination.getExaminedAt(),
                examination.getFindings(),
                examination.getVersion());
    }
}
