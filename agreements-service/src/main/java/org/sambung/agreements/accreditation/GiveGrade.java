package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.instrument.Grade;

@Schema(description = "What the survey gave; the cycle of the grade table says until when.")
record GiveGrade(
        @Schema(description = "On which day, in the facility's zone.", examples = "2026-06-01") @NotNull
        LocalDate on,

        @Schema(description = "The grade.", examples = "MADYA") @NotNull
        Grade grade,

        @Schema(description = "Number of the certificate.", examples = "LAFKESPRI/001/2026") @Size(max = 100)
        String certificate) {}
