package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an element was scored, by whom and on what evidence.")
record ScoreView(
        @Schema(description = "The element's code.", examples = "TKK.1.1")
        String element,

        @Schema(description = "Its score.") ElementScore score,

        @Schema(description = "The day it was looked at, in the facility's zone.", examples = "2026-03-02")
        LocalDate on,

        @Schema(description = "When that was recorded.", examples = "2026-03-02T03:10:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "Dewi Anggraini")
        String by,

        @Schema(description = "What it rests on.") List<Evidence> evidence) {

    static ScoreView of(Score score) {
        return new ScoreView(
                score.getElement(),
                score.getScore(),
                score.getAssessedOn(),
                score.getRecordedAt(),
                score.getGrounds().by(),
                score.getGrounds().evidence());
    }
}
