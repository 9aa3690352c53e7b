package org.sambung.agreements.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new name, and the day from which on the institution bears it.")
record RenameInstitution(
        @Schema(examples = "RSUD Idaman Kota Banjarbaru") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "The first day; it may lie behind or ahead.", examples = "2026-07-01") @NotNull
        LocalDate validFrom) {}
