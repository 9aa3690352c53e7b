package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stage that was reached, and when.")
record StageEntry(
        @Schema(description = "Which.") AccreditationStage stage,

        @Schema(description = "On which day, in the facility's zone.", examples = "2026-02-02")
        LocalDate on,

        @Schema(description = "Number of the paper about it, if there is one.", examples = "REG-12/2026")
        String reference) {}
