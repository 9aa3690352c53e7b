package org.sambung.agreements.addendum;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why it will not come to be; kept in the history.")
record GiveUpAddendum(
        @Schema(examples = "Alur lama dipertahankan") @NotBlank @Size(max = 1000)
        String reason) {}
