package org.sambung.visits.examination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Examination", description = "An examination by the facility's own staff.")
record ExaminationView(
        UUID id,
        @Schema(description = "Who was examined.") UUID patientId,
        @Schema(description = "Why.") ExaminationKind kind,
        @Schema(description = "When, UTC.") Instant examinedAt,
        @Schema(description = "What was found.") Findings findings,

        @Schema(description = "Since when it counts no more, for there was none; absent as long as it counts.")
        Instant withdrawnAt,

        @Schema(description = "As what it was recorded before, oldest first; absent if it never was wrong.")
        List<ExaminationCorrectionView> corrections,

        int version) {

    static ExaminationView of(Examination examination, List<ExaminationCorrection> corrections) {
        return new ExaminationView(
                examination.getId(),
                examination.getPatientId(),
                examination.getKind(),
                examination.getExaminedAt(),
                examination.getFindings(),
                examination.getWithdrawnAt(),
                corrections.isEmpty()
                        ? null
                        : corrections.stream()
                                .map(ExaminationCorrectionView::of)
                                .toList(),
                examination.getVersion());
    }
}
