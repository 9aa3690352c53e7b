package org.sambung.agreements.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why; kept in the history.")
record Reason(
        @Schema(examples = "Puskesmas pindah gedung") @NotBlank @Size(max = 1000)
        String reason) {}
