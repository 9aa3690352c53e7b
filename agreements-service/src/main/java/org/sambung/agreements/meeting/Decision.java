package org.sambung.agreements.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a meeting decided, who sees to it, and until when.")
record Decision(
        @Schema(description = "What.", examples = "Menyusun rancangan perjanjian kerja sama")
        @NotBlank
        @Size(max = 1000)
        String decision,

        @Schema(description = "Whose side sees to it.", examples = "FACILITY") @NotNull
        Represented side,

        @Schema(description = "Who sees to it.", examples = "Kasubsi Pelayanan Tahanan") @NotBlank @Size(max = 200)
        String owner,

        @Schema(
                description = "Until when, in the facility's zone; absent when nothing was said.",
                examples = "2026-03-31")
        LocalDate dueOn) {}
