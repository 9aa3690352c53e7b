package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a clinic has come along: each day on which elements were scored, and each stage.")
record ProgressView(
        @Schema(description = "The programme.", examples = "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d")
        UUID programmeId,

        @Schema(description = "The facility's day now.", examples = "2026-06-01")
        LocalDate today,

        @Schema(description = "The stages that were reached, the first first.")
        List<StageEntry> stages,

        @Schema(description = "The days, the first first.") List<AssessmentView> days) {}
