package org.sambung.visits.screening;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResultCorrection", description = "That a result was wrong, and what took its place.")
record CorrectionView(
        @Schema(description = "What was recorded before.") ScreeningResult was,

        @Schema(description = "What took its place.") ScreeningResult became,

        @Schema(description = "Why.") CorrectionReason reason,

        @Schema(
                description = "In words; absent if nothing was said.",
                examples = "Label sampel tertukar di laboratorium")
        String note,

        @Schema(description = "When it turned out wrong, UTC.")
        Instant correctedAt,

        @Schema(description = "When that was recorded, UTC.")
        Instant recordedAt) {

    static CorrectionView of(Correction correction) {
        var content = correction.getContent();
        return new CorrectionView(
                content.was(),
                content.became(),
                correction.getReason(),
                content.note(),
                correction.getCorrectedAt(),
                correction.getRecordedAt());
    }
}
