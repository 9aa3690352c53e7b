package org.sambung.agreements.accreditation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Says when a stage was reached.")
record ReachStage(
        @Schema(description = "On which day, in the facility's zone.", examples = "2026-02-02") @NotNull
        LocalDate on,

        @Schema(description = "Number of the paper about it, if there is one.", examples = "REG-12/2026")
        @Size(max = 100)
        String reference) {}
