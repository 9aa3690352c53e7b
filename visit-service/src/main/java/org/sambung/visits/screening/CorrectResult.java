package org.sambung.visits.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one of the cohort was really found to be. The result before it stays in the record.")
record CorrectResult(
        @Schema(description = "Whose result, of the cohort.") @NotNull
        UUID patientId,

        @Schema(description = "What it should have been.") @NotNull
        ScreeningResult result,

        @Schema(description = "Why the other was wrong.") @NotNull
        CorrectionReason reason,

        @Schema(description = "In words; kept sealed.", examples = "Label sampel tertukar di laboratorium")
        @Size(max = 1000)
        String note,

        Instant occurredAt) {}
