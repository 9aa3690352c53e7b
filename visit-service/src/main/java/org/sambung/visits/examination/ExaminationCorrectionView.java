package org.sambung.visits.examination;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExaminationCorrection", description = "That an examination was recorded wrongly, and as what.")
record ExaminationCorrectionView(
        @Schema(description = "What was wrong.") ExaminationMistake mistake,

        @Schema(description = "In words; absent if nothing was said.", examples = "Tekanan darah pasien lain")
        String note,

        @Schema(description = "Why the patient was examined, as recorded before.")
        ExaminationKind wasKind,

        @Schema(description = "When, as recorded before, UTC.")
        Instant wasExaminedAt,

        @Schema(description = "What was found, as recorded before.")
        Findings wasFindings,

        @Schema(description = "When it turned out wrong, UTC.")
        Instant correctedAt,

        @Schema(description = "When that was recorded, UTC.")
        Instant recordedAt) {

    static ExaminationCorrectionView of(ExaminationCorrection correction) {
        var content = correction.getContent();
        return new ExaminationCorrectionView(
                correction.getMistake(),
                content.note(),
                content.kind(),
                content.examinedAt(),
                content.findings(),
                correction.getCorrectedAt(),
                correction.getRecordedAt());
    }
}
