package org.sambung.agreements.accreditation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Says that it was done, and what shows it.")
record CloseActionItem(
        @Schema(description = "The day it was done, in the facility's zone.", examples = "2026-05-11") @NotNull
        LocalDate on,

        @Schema(description = "What shows it; without any it stays open.") @NotNull @Size(max = 20)
        List<@NotNull @Valid Evidence> evidence) {}
