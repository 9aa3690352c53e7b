package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ends a programme; another may be opened.")
record EndProgramme(
        @Schema(description = "On which day, in the facility's zone.", examples = "2026-06-30") @NotNull
        LocalDate on,

        @Schema(description = "Why; kept in the history.", examples = "Perjanjian berakhir") @NotBlank @Size(max = 1000)
        String reason) {}
