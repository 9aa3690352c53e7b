package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(description = "What a score or a closing rests on: told in words, or a document of the agreement.")
record Evidence(
        @Schema(description = "Of which kind.", examples = "OBSERVATION") @NotNull
        Kind kind,

        @Schema(description = "In words.", examples = "Kotak P3K tersedia di setiap ruang") @Size(max = 2000)
        String text,

        @Schema(
                description = "A document that was uploaded under the programme's agreement.",
                examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        UUID documentId) {

    Evidence {
        if ((text == null || text.isBlank()) && documentId == null) {
            throw ProblemException.invalid("/text", "words-or-document");
        }
    }

    @Schema(description = "Where evidence comes from, as surveyors distinguish it.")
    enum Kind {
        REGULATION,
        DOCUMENT,
        OBSERVATION,
        INTERVIEW,
        SIMULATION
    }
}
